package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirTest {
    @TempDir
    Path dir;

    @Test
    void open_keepsWhatIsThere_freshDoesNot() throws Exception {
        try (DataDir data = DataDir.open(dir.resolve("data"), false)) {
            Files.createDirectories(data.path("postgres/base"));
            Files.writeString(data.path("postgres/base/1"), "kept");
        }
        try (DataDir data = DataDir.open(dir.resolve("data"), false)) {
            assertThat(data.path("postgres/base/1")).hasContent("kept");
        }
        try (DataDir data = DataDir.open(dir.resolve("data"), true)) {
            assertThat(data.path("postgres")).doesNotExist();
        }
        assertThat(DataDir.open(dir.resolve("data"), true).leftRunning()).isFalse();
    }

    @Test
    void open_aDirectoryOfSomebodyElse_isRefusedAndLeftAlone() throws Exception {
        Files.writeString(dir.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> DataDir.open(dir, true))
                .hasMessage(dir + " holds files that are not this application's: set IVS_DATA_DIR to an empty or a new"
                        + " directory")
                .hasFieldOrPropertyWithValue("exitStatus", 2);
        assertThat(dir.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void open_aFile_isRefused() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThatThrownBy(() -> DataDir.open(file, false)).hasMessageContaining("is not a directory");
    }

    @Test
    void open_afterAKill_knowsIt() throws Exception {
        try (DataDir data = DataDir.open(dir.resolve("data"), false)) {
            assertThat(data.leftRunning()).isFalse();
            Files.copy(data.path("running"), dir.resolve("copy"));
        }
        Files.copy(dir.resolve("copy"), dir.resolve("data/running"));
        try (DataDir data = DataDir.open(dir.resolve("data"), false)) {
            assertThat(data.leftRunning()).isTrue();
        }
    }
}
