package org.ivslive.local.launch.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script says before Java has a word. */
class ScriptTest {
    private static final Path SCRIPT = Path.of("..", "ivs").toAbsolutePath().normalize();

    @TempDir
    Path dir;

    private record Outcome(int status, String output) {}

    @Test
    void help_fitsAScreen() throws Exception {
        Outcome outcome = run(Map.of(), "help");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.output().lines().count()).isLessThan(24);
        assertThat(outcome.output().lines()).allMatch(line -> line.length() < 80);
        assertThat(run(Map.of())).isEqualTo(outcome);
    }

    @Test
    void anUnknownCommand_isOneLine() throws Exception {
        assertThat(run(Map.of(), "swarm", "--help")).isEqualTo(run(Map.of(), "help"));
        assertThat(run(Map.of(), "start")).isEqualTo(new Outcome(2, "ivs: unknown command: start. See ./ivs help\n"));
    }

    @Test
    void noJava_saysWhatToInstall() throws Exception {
        Path tools = Files.createDirectory(dir.resolve("bin"));
        for (String tool : List.of("bash", "readlink", "dirname", "env")) {
            Path program = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Outcome outcome = run(Map.of("PATH", tools.toString(), "JAVA_HOME", ""), "up");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).startsWith("ivs: Java is missing: install a JDK (Debian, Ubuntu: apt-get install");
    }

    @Test
    void aWrongJavaHome_isNamed() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", "/nowhere"), "up").output())
                .isEqualTo("ivs: JAVA_HOME=/nowhere holds no bin/java: set it to a JDK of 17 or newer, or unset it\n");
    }

    @Test
    void anOldJava_isNamed() throws Exception {
        Path java = dir.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"1.8.0_392\"' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Outcome outcome = run(Map.of("JAVA_HOME", dir.toString()), "up");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output())
                .startsWith("ivs: Java 17 or newer is needed, " + java + " is 1.8.0_392: install a JDK");
    }

    private static Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/bash", SCRIPT.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
