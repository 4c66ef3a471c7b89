package org.ivslive.local.launch.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.ivslive.local.launch.Trees;
import org.ivslive.local.launch.boot.Problem;

/** The directory that keeps the data: one launcher at a time, and never taken for ours when it is somebody else's. */
final class DataDir implements AutoCloseable {
    private static final String MARKER = "IVS-LIVE-DATA";
    private static final String LOCK = "lock";
    private static final String RUNNING = "running";

    private final Path path;
    private final FileChannel channel;
    private final boolean leftRunning;

    private DataDir(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.leftRunning = Files.exists(path.resolve(RUNNING));
        Files.writeString(path.resolve(RUNNING), ProcessHandle.current().pid() + "\n");
    }

    static DataDir open(Path directory, boolean fresh) throws IOException {
        Path path = directory.toAbsolutePath().normalize();
        claim(path);
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Problem(
                    "another ./ivs up works on %s: stop it, or set IVS_DATA_DIR (and the ports) for a second one"
                            .formatted(path),
                    Problem.USAGE);
        }
        DataDir opened = new DataDir(path, channel);
        if (fresh) {
            opened.empty();
        }
        return opened;
    }

    /** Only an empty directory, or one that was claimed before, is ours to use and to empty. */
    private static void claim(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Problem(path + " is not a directory: set IVS_DATA_DIR to one", Problem.USAGE);
        }
        Files.createDirectories(path);
        if (Files.exists(path.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> inside = Files.list(path)) {
            if (inside.findAny().isPresent()) {
                throw new Problem(
                        "%s holds files that are not this application's: set IVS_DATA_DIR to an empty or a new directory"
                                .formatted(path),
                        Problem.USAGE);
            }
        }
        Files.writeString(path.resolve(MARKER), "Made by ./ivs up, which may delete everything in here.\n");
    }

    private void empty() throws IOException {
        List<String> kept = List.of(MARKER, LOCK, RUNNING);
        try (Stream<Path> inside = Files.list(path)) {
            for (Path entry : inside.toList()) {
                if (!kept.contains(entry.getFileName().toString())) {
                    Trees.delete(entry);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    Path path(String name) {
        return path.resolve(name);
    }

    /** Whether the launcher before this one was killed. */
    boolean leftRunning() {
        return leftRunning;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(RUNNING));
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process; a left "running" only makes the next start more patient.
        }
    }
}
