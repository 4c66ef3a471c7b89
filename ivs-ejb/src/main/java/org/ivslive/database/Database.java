package org.ivslive.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.ivslive.health.HealthCheck;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database, once its schema is what this version of the application needs; until then nothing is written or read. */
@Component
public class Database implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicBoolean migrating = new AtomicBoolean();
    private final AtomicBoolean complained = new AtomicBoolean();

    public boolean isReady() {
        return ready.get();
    }

    /** Brings the schema up to date, as soon as there is a server to do it on. */
    void migrate() {
        if (ready.get() || !migrating.compareAndSet(false, true)) {
            return;
        }
        try {
            var result = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(ConnectionPool.get())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            ready.set(true);
            LOG.info("database ready: {} migrations applied", result.migrationsExecuted);
        } catch (FlywayException e) {
            // Said once, not every other second.
            if (complained.compareAndSet(false, true)) {
                LOG.warn("database not ready, trying again every 2 s: {}", e.getMessage());
            }
        } finally {
            migrating.set(false);
        }
    }

    @Override
    public String name() {
        return DATABASE;
    }

    @Override
    public void check() throws SQLException {
        if (!ready.get()) {
            throw new SQLException("the schema is not migrated yet");
        }
        try (Connection connection = ConnectionPool.get().getConnection()) {
            if (!connection.isValid(1)) {
                throw new SQLException("the connection is not valid");
            }
        }
    }
}
