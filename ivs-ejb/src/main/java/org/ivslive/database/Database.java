package org.ivslive.database;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.ivslive.health.HealthCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema up to date, as soon as there is a server to do it on; until then nothing is written or read. */
@DataSourceDefinition(
        name = Database.JNDI,
        className = "org.ivslive.database.IvsDataSource",
        properties = "fish.payara.pooling=false")
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database implements HealthCheck {

    static final String JNDI = "java:app/jdbc/ivs-live";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicBoolean complained = new AtomicBoolean();

    /** Whether the schema is what this version of the application needs. */
    public boolean isReady() {
        return ready.get();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void migrate() {
        if (ready.get()) {
            return;
        }
        try {
            var result = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(ConnectionPool.get())
                    .locations("classpath:db/migration")
                    .connectRetries(0)
                    .load()
                    .migrate();
            ready.set(true);
            LOG.info(
                    "database ready: schema {}, {} migrations applied",
                    result.targetSchemaVersion,
                    result.migrationsExecuted);
        } catch (FlywayException e) {
            if (complained.compareAndSet(false, true)) {
                LOG.warn("database not ready, trying again every 2 s: {}", e.getMessage());
            }
        }
    }

    @Override
    public String name() {
        return DATABASE;
    }

    @Override
    public void check() throws SQLException {
        if (!ready.get()) {
            throw new SQLException("not migrated yet");
        }
        try (Connection connection = ConnectionPool.get().getConnection()) {
            if (!connection.isValid(1)) {
                throw new SQLException("connection is not valid");
            }
        }
    }

    @PreDestroy
    void close() {
        ConnectionPool.close();
    }
}
