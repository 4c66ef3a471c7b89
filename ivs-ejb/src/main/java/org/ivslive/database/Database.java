package org.ivslive.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.ivslive.health.HealthCheck;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, once its schema is what this version of the application needs.
 *
 * <p>The application manages its connections and its entity managers itself. A container-managed persistence unit would
 * make the deployment fail while the database is away, and the size of the server's pool cannot be a setting.
 */
@Component
public class Database implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** A caller waits for an answer, and holds one of the threads that viewers need. */
    private static final int READ_WITHIN_MILLIS = 5_000;

    private final HikariDataSource connections;
    private final AtomicBoolean migrating = new AtomicBoolean();
    private final AtomicBoolean complained = new AtomicBoolean();
    private final ReadGate gate = new ReadGate(System::nanoTime);
    private final AtomicReference<@Nullable EntityManagerFactory> entities = new AtomicReference<>();

    @Inject
    Database(Settings settings) {
        connections = ConnectionPool.open(settings);
    }

    /** Whether the schema is there; before, nothing can be written or read. */
    public boolean isReady() {
        return entities.get() != null;
    }

    /**
     * Works on the database, all or nothing.
     *
     * @throws DatabaseUnavailable before the schema is there
     * @throws RuntimeException where the work failed or its outcome could not be kept; nothing has changed then
     */
    public <T> T transact(Function<EntityManager, T> work) {
        EntityManagerFactory factory = entities.get();
        if (factory == null) {
            throw new DatabaseUnavailable("the schema is not migrated yet");
        }
        awaitConnection();
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            try {
                T result = work.apply(manager);
                manager.getTransaction().commit();
                return result;
            } catch (RuntimeException e) {
                rollBack(manager, e);
                throw e;
            }
        }
    }

    /** On a connection that broke this fails too, and must not hide why. */
    private static void rollBack(EntityManager manager, RuntimeException why) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /** EclipseLink would wait four times as long as the pool does before it tells that there is no server. */
    private void awaitConnection() {
        try {
            connections.getConnection().close();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /**
     * Asks the database something for somebody who waits. Nobody waits for a server that is known to be away.
     *
     * @throws DatabaseUnavailable where there is none that answers in time
     */
    public <T> T read(Function<EntityManager, T> query) {
        try {
            return gate.pass(() -> transact(manager -> {
                manager.createNativeQuery("set local statement_timeout = " + READ_WITHIN_MILLIS)
                        .executeUpdate();
                return query.apply(manager);
            }));
        } catch (RuntimeException e) {
            if (Outage.isCauseOf(e)) {
                // Until the next check, which comes within seconds.
                gate.answered(false);
                throw new DatabaseUnavailable(e);
            }
            if (Outage.tookTooLong(e)) {
                throw new DatabaseUnavailable(e);
            }
            throw e;
        }
    }

    /** Brings the schema up to date, as soon as there is a server to do it on. */
    void migrate() {
        if (isReady() || !migrating.compareAndSet(false, true)) {
            return;
        }
        try {
            var result = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(connections)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            entities.set(Persistence.createEntityManagerFactory(
                    "ivs-live", Map.of("jakarta.persistence.nonJtaDataSource", connections)));
            gate.answered(true);
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
        if (!isReady()) {
            throw new SQLException("the schema is not migrated yet");
        }
        gate.asked();
        boolean well = false;
        try (Connection connection = connections.getConnection()) {
            if (!connection.isValid(1)) {
                throw new SQLException("the connection is not valid");
            }
            well = true;
        } finally {
            gate.answered(well);
        }
    }

    @PreDestroy
    void close() {
        EntityManagerFactory factory = entities.get();
        if (factory != null) {
            factory.close();
        }
        connections.close();
    }
}
