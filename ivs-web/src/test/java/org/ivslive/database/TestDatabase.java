package org.ivslive.database;

/** PostgreSQL not answering. */
public final class TestDatabase {

    private TestDatabase() {}

    public static DatabaseUnavailable away() {
        return new DatabaseUnavailable(new IllegalStateException("connection refused: 10.0.0.8"));
    }
}
