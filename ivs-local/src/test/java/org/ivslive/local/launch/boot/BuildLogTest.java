package org.ivslive.local.launch.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLogTest {
    @TempDir
    Path dir;

    @Test
    void maven_saysHowFarItIs() throws Exception {
        assertThat(log("").maven()).isEqualTo("preparing");
        assertThat(log("""
                                [INFO] Building IVS Live 1.0.0-SNAPSHOT                                          [1/5]
                                [INFO] Downloading from central: https://repo.example/a.pom
                                [INFO] Downloaded from central: https://repo.example/a.pom (1 kB at 2 kB/s)
                                [INFO] Downloaded from central: https://repo.example/a.jar (1 kB at 2 kB/s)
                                [INFO] Building IVS Live: control plane 1.0.0-SNAPSHOT                           [2/5]
                                [INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in a.b.CTest
                                [INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0
                                """).maven()).isEqualTo("control plane [2/5], 2 files fetched, 4 tests run");
        assertThat(log("[INFO] Downloading from central: https://repo.example/b/large.jar\n")
                        .maven())
                .isEqualTo("preparing, now large.jar");
    }

    @Test
    void errors_areTheMarkedOnesWithoutMavensAdvice() throws Exception {
        assertThat(log("""
                                [INFO] Building
                                [ERROR] A.java:[3,4] ';' expected
                                [ERROR]
                                [ERROR] -> [Help 1]
                                [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                                [ERROR] [Help 1] http://cwiki.example/MojoFailureException
                                """).errors(10)).containsExactly("[ERROR] A.java:[3,4] ';' expected");
    }

    @Test
    void errors_whereNoneIsMarked_areTheLastLines() throws Exception {
        assertThat(log("one\ntwo\n\nthree\n").errors(2)).containsExactly("two", "three");
    }

    private BuildLog log(String text) throws Exception {
        return new BuildLog(Files.writeString(dir.resolve("log"), text));
    }
}
