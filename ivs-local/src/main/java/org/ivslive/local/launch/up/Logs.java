package org.ivslive.local.launch.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.ivslive.local.launch.boot.Project;

/** The servers' logs: they grow over the runs, so a large one is set aside at the start. */
final class Logs {
    private static final long LARGE = 10_000_000;

    private Logs() {}

    /** With data elsewhere the logs lie there too: two runs must not write into one file. */
    static Path directory(Project project, Optional<Path> dataDir) throws IOException {
        Path logs = dataDir.map(data -> data.toAbsolutePath().resolve("logs")).orElse(project.logs());
        Files.createDirectories(logs);
        try (Stream<Path> files = Files.list(logs)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > LARGE) {
                    Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return logs;
    }
}
