package org.ivslive.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How much a process of this machine computes. */
public final class ProcessCpu {
    /** The kernel tells it in hundredths of a second. */
    private static final double TICKS = 100;

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final double IDLE = 0.1;
    private static final int LOOKS = 30;

    private final Path stat;

    public ProcessCpu(long pid) {
        this.stat = Path.of("/proc", Long.toString(pid), "stat");
    }

    /** Seconds of a core since it was started. */
    public double seconds() {
        try {
            String text = Files.readString(stat);
            // The second field is a name in parentheses that may hold anything.
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Returns when it has finished what was left to do, or after 15 s. */
    public void awaitQuiet() throws InterruptedException {
        for (int i = 0; i < LOOKS; i++) {
            double before = seconds();
            Thread.sleep(LOOK.toMillis());
            if (seconds() - before < IDLE * LOOK.toMillis() / 1000.0) {
                return;
            }
        }
    }
}
