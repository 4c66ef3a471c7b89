package org.ivslive.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a server that is away from a statement that is wrong. */
final class Outage {

    /** Connection trouble, too few resources, shut down by the operator. */
    private static final Set<String> STATE_CLASSES = Set.of("08", "53", "58");

    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");
    private static final String CANCELLED = "57014";

    private Outage() {}

    static boolean isCauseOf(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = next(each)) {
            if (each instanceof SQLTransientConnectionException) {
                return true;
            }
            if (each instanceof SQLException sql && isOne(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    static boolean tookTooLong(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = next(each)) {
            if (each instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (STATE_CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }

    private static @Nullable Throwable next(Throwable thrown) {
        return thrown.getCause() == thrown ? null : thrown.getCause();
    }
}
