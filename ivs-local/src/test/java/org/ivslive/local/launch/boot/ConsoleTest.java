package org.ivslive.local.launch.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(seen, true, StandardCharsets.UTF_8);

    @Test
    void step_inAFile_isALineAtItsStartAndItsEnd() {
        try (Console.Step step = new Console(out, false).step("building", () -> "")) {
            step.done("built");
        }
        assertThat(seen()).matches("  building …\n  built \\(\\d+\\.\\d s\\)\n");
    }

    @Test
    void step_onATerminal_isOneLineWrittenOver() {
        Console console = new Console(out, true);
        try (Console.Step step = console.step("building", () -> "7 files fetched")) {
            Awaitility.await().until(() -> seen().contains("7 files fetched"));
            step.done("built");
        }
        assertThat(seen()).contains("\r\033[K  building … 0 s, 7 files fetched").endsWith("s)\n");
        assertThat(seen().lines().count()).isEqualTo(seen().split("\r").length);
    }

    private String seen() {
        return seen.toString(StandardCharsets.UTF_8);
    }
}
