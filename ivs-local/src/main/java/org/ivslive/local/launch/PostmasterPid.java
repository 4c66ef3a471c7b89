package org.ivslive.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own lock file: the pid in its first line, its state in the eighth. */
final class PostmasterPid {
    private PostmasterPid() {}

    static boolean isReady(Path dataDir, long pid) throws IOException {
        Path file = file(dataDir);
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() >= 8
                && lines.get(0).trim().equals(Long.toString(pid))
                && lines.get(7).trim().equals("ready");
    }

    /**
     * After a SIGKILL the file stays, and in a container its pid is soon another process's: PostgreSQL would then refuse
     * to start. The server of a launcher that was killed a moment ago is given the time to end.
     */
    static void removeStale(Path dataDir) throws IOException, InterruptedException {
        Path file = file(dataDir);
        if (!Files.exists(file)) {
            return;
        }
        ProcessHandle owner = owner(file);
        if (owner != null) {
            try {
                owner.onExit().get(5, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new LaunchException(
                        "another PostgreSQL (process %d) works on %s: stop it first".formatted(owner.pid(), dataDir));
            } catch (ExecutionException e) {
                throw new IOException(e);
            }
        }
        Files.deleteIfExists(file);
    }

    private static @Nullable ProcessHandle owner(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).trim().matches("\\d{1,9}")) {
            return null;
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(process -> process.info()
                        .command()
                        .filter(c -> c.endsWith("/postgres"))
                        .isPresent())
                .orElse(null);
    }

    private static Path file(Path dataDir) {
        return dataDir.resolve("postmaster.pid");
    }
}
