package org.ivslive.web.service;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.ivslive.audit.Backlog;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /health}. */
record HealthBody(
        @Pattern(regexp = "healthy|degraded") String status,
        @Says("In seconds.") double uptime,
        String environment,
        String version,
        Services services,
        Memory memory,
        Instant timestamp) {

    static final String CONNECTION = "connected|disconnected";

    /** @param record null while Redis does not tell */
    record Services(
            @Pattern(regexp = CONNECTION) String redis,
            @Pattern(regexp = CONNECTION) String database,
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
