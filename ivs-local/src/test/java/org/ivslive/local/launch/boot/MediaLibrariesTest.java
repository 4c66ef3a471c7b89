package org.ivslive.local.launch.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaLibrariesTest {
    @TempDir
    Path place;

    @Test
    void emptyMachine_lacksAll() throws IOException {
        assertThat(MediaLibraries.missing(List.of(place, place.resolve("not-there"))))
                .hasSize(7)
                .contains("libpulse0", "libx11-6");
    }

    @Test
    void whatIsThere_isNotMissing() throws IOException {
        Files.createFile(place.resolve("libpulse.so.0"));
        Files.createFile(
                Files.createDirectory(place.resolve("x86_64-linux-gnu")).resolve("libX11.so.6"));

        assertThat(MediaLibraries.missing(List.of(place)))
                .hasSize(5)
                .doesNotContain("libpulse0", "libx11-6")
                .contains("libdbus-1-3");
    }

    @Test
    void advice_namesThePackages() {
        assertThat(MediaLibraries.advice(List.of("libpulse0", "libudev1")))
                .contains("apt-get install libpulse0 libudev1");
    }
}
