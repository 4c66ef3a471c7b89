package org.ivslive.web.service;

import java.time.Instant;
import org.ivslive.audit.Backlog;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /health}. */
record HealthBody(
        String status,
        double uptime,
        String environment,
        String version,
        Services services,
        Memory memory,
        Instant timestamp) {

    /** @param record null while Redis does not tell */
    record Services(
            String redis,
            String database,
            Aws aws,
            @Nullable Record record) {}

    /**
     * What of the record waits for the database.
     *
     * @param dropped how many entries were lost for want of room
     */
    record Record(long waiting, long oldestSeconds, long dropped) {

        static Record of(Backlog backlog) {
            return new Record(backlog.waiting(), backlog.age().toSeconds(), backlog.dropped());
        }
    }

    record Aws(String region, boolean stageConfigured) {}

    record Memory(long used, long total, String unit) {

        private static final long MEGABYTE = 1024 * 1024L;

        static Memory ofProcess() {
            Runtime runtime = Runtime.getRuntime();
            long used = runtime.totalMemory() - runtime.freeMemory();
            return new Memory(used / MEGABYTE, runtime.totalMemory() / MEGABYTE, "MB");
        }
    }
}
