package org.ivslive.health;

/** One thing that the application depends on. */
public interface HealthCheck {

    String REDIS = "redis";
    String DATABASE = "database";
    String MASTER_STAGE = "master stage";

    /** Under this name its state is shown. */
    String name();

    /** Asks it; returns when it answered, and throws when it did not. */
    void check() throws Exception;
}
