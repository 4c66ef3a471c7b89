package org.ivslive.database;

import static org.ivslive.settings.Settings.DB_HOST;
import static org.ivslive.settings.Settings.DB_NAME;
import static org.ivslive.settings.Settings.DB_PASSWORD;
import static org.ivslive.settings.Settings.DB_POOL_MAX;
import static org.ivslive.settings.Settings.DB_PORT;
import static org.ivslive.settings.Settings.DB_SSL_ENABLED;
import static org.ivslive.settings.Settings.DB_USER;
import static org.ivslive.settings.Settings.SERVER_ID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.ivslive.settings.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/** The connections to PostgreSQL, as the settings say. */
final class ConnectionPool {

    private static final int NOTICE_WITHIN_MILLIS = 3_000;

    private ConnectionPool() {}

    /** Opened also without a server to connect to: that comes later, or comes back. */
    static HikariDataSource open(Settings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ivs-live");
        config.setDataSource(server(settings));
        config.setMaximumPoolSize(settings.get(DB_POOL_MAX));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(NOTICE_WITHIN_MILLIS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static PGSimpleDataSource server(Settings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {settings.get(DB_HOST)});
        source.setPortNumbers(new int[] {settings.get(DB_PORT)});
        source.setDatabaseName(settings.get(DB_NAME));
        source.setUser(settings.get(DB_USER));
        settings.find(DB_PASSWORD).ifPresent(source::setPassword);
        if (settings.get(DB_SSL_ENABLED)) {
            source.setSslMode("verify-full");
        }
        source.setApplicationName(settings.get(SERVER_ID));
        source.setConnectTimeout(3);
        source.setSocketTimeout(30);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        // Lets a text parameter be a jsonb column.
        source.setStringType("unspecified");
        return source;
    }
}
