package org.ivslive.database;

/** The database cannot be asked now. */
public class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
