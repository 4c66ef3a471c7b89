package org.ivslive.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What the application server makes, by its class name, for the data source's definition: a door to the pool. */
public class IvsDataSource implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return ConnectionPool.get().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return ConnectionPool.get().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        ConnectionPool.get().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        ConnectionPool.get().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return ConnectionPool.get().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.ivslive.database");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return ConnectionPool.get().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return ConnectionPool.get().isWrapperFor(type);
    }
}
