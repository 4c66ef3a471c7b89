package org.ivslive.health;

/**
 * What is well.
 *
 * @param stageConfigured whether the master stage is known
 */
public record HealthReport(boolean redis, boolean database, boolean stageConfigured) {

    public boolean isHealthy() {
        return redis && database && stageConfigured;
    }

    /** Without both stores there is nothing to answer from. */
    public boolean canServe() {
        return redis || database;
    }

    /**
     * Whether requests should come here. Seats live in Redis; the record waits for the database in a stream, so a node
     * without it serves on.
     */
    public boolean isReady() {
        return redis && stageConfigured;
    }
}
