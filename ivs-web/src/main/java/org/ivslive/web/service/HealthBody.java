package org.ivslive.web.service;

import java.time.Instant;

/** The answer of {@code /health}. */
record HealthBody(
        String status,
        double uptime,
        String environment,
        String version,
        Services services,
        Memory memory,
        Instant timestamp) {

    record Services(String redis, String database, Aws aws) {}

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
