package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The system's libraries that libwebrtc needs; it is the peer of the media plane's tests. */
final class MediaLibraries {
    private static final Map<String, String> PACKAGES = new TreeMap<>(Map.of(
            "libX11.so.6", "libx11-6",
            "libXcomposite.so.1", "libxcomposite1",
            "libXfixes.so.3", "libxfixes3",
            "libXrandr.so.2", "libxrandr2",
            "libdbus-1.so.3", "libdbus-1-3",
            "libpulse.so.0", "libpulse0",
            "libudev.so.1", "libudev1"));

    private static final List<Path> PLACES =
            List.of(Path.of("/lib"), Path.of("/usr/lib"), Path.of("/lib64"), Path.of("/usr/lib64"));

    private final Apt apt;

    MediaLibraries(Apt apt) {
        this.apt = apt;
    }

    /** Debian's names of the packages that hold what is not there. */
    static List<String> missing() throws IOException {
        return missing(PLACES);
    }

    static List<String> missing(List<Path> places) throws IOException {
        Map<String, String> missing = new TreeMap<>(PACKAGES);
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                // There, or in the folder of the machine's kind.
                try (Stream<Path> files = Files.walk(place, 2)) {
                    files.forEach(file -> missing.remove(file.getFileName().toString()));
                }
            }
        }
        return List.copyOf(missing.values());
    }

    static String advice(List<String> packages) {
        return "install them (Debian, Ubuntu: apt-get install " + String.join(" ", packages) + ")";
    }

    /** Installs them where they are missing and may be. Where not, the tests that need them say so. */
    void provide() throws IOException, InterruptedException {
        List<String> missing = missing();
        if (!missing.isEmpty() && Machine.hasServers() && Apt.isAllowed()) {
            apt.install("libraries for libwebrtc", missing, advice(missing));
        }
    }
}
