package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What this runs on. */
final class Machine {
    private Machine() {}

    static boolean isRoot() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** Whether the PostgreSQL and Redis that come along run here. */
    static boolean hasServers() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("linux")
                && Stream.of("amd64", "x86_64", "aarch64").anyMatch(System.getProperty("os.arch")::equals);
    }

    static boolean isMusl() {
        try (Stream<Path> libraries = Files.list(Path.of("/lib"))) {
            return libraries.anyMatch(
                            library -> library.getFileName().toString().startsWith("ld-musl"))
                    && !Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"));
        } catch (IOException e) {
            return false;
        }
    }

    static OptionalLong availableMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
