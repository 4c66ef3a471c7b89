package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir
    Path dir;

    @Test
    void read_prefersTheEnvironmentToTheFile() throws Exception {
        Files.writeString(dir.resolve(".env"), "# mine\nAPI_PORT=3100\nLOG_LEVEL=\"debug\"\nDB_HOST=\n");
        assertThat(Environment.read(Map.of("API_PORT", "3200", "REDIS_HOST", " "), dir))
                .isEqualTo(Map.of("API_PORT", "3200", "LOG_LEVEL", "debug"));
    }

    @Test
    void read_withoutAFile_isTheEnvironment() {
        assertThat(Environment.read(Map.of("A", "1"), dir)).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void read_aLineThatIsNone_saysSo() throws Exception {
        Files.writeString(dir.resolve(".env"), "API_PORT\n");
        assertThatThrownBy(() -> Environment.read(Map.of(), dir))
                .hasMessageContaining(".env cannot be read")
                .hasMessageEndingWith("correct it, each line is NAME=value");
    }
}
