package org.ivslive.local.ivs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs src/test/js, the AWS SDK for JavaScript, on Node; npm fetches it once into target. */
class JavaScriptSdkIT {
    private static final Path SOURCES = Path.of("src/test/js");
    private static final Path HOME = Path.of("target/js").toAbsolutePath();
    private static final String LOCK = "package-lock.json";

    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(HOME);
        Path installed = HOME.resolve("node_modules/.installed-lock");
        for (String file : List.of("package.json", LOCK, ".npmrc", "sdk.test.mjs")) {
            Files.copy(SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(installed) && Files.mismatch(installed, HOME.resolve(LOCK)) < 0) {
            return;
        }
        run("npm", "ci");
        Files.copy(HOME.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void sdkForJavaScript_everyOperation() throws Exception {
        String output = run("node", "--test", "sdk.test.mjs");
        assertThat(output).contains("# fail 0").doesNotContain("# pass 0\n");
    }

    private static String run(String... command) throws Exception {
        Path log = HOME.resolve(command[0] + ".log");
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("IVS_ENDPOINT", running.uri().toString());
            builder.environment().put("NODE_OPTIONS", "");
            process = builder.start();
        } catch (IOException missing) {
            throw new AssertionError(
                    "`" + command[0]
                            + "` is needed to check the AWS SDK for JavaScript: install Node 20 or newer with npm, "
                            + "or leave the integration tests out with -DskipITs",
                    missing);
        }
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS))
                    .as("%s ended in time", command[0])
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String output = Files.readString(log, UTF_8);
        assertThat(process.exitValue())
                .as("%s said:%n%s", String.join(" ", command), output)
                .isZero();
        return output;
    }
}
