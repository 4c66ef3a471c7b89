package org.ivslive.logging;

import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Writes the request's id into a record while its own thread still holds it: a server may lay the record out later, on
 * another thread. Of the record's fields, the name of the method is the one that nobody here reads.
 */
final class RequestMark implements Filter {

    private static final String PREFIX = "request ";

    @Override
    public boolean isLoggable(LogRecord record) {
        RequestContext.requestId().ifPresent(id -> record.setSourceMethodName(PREFIX + id));
        return true;
    }

    static Optional<String> of(LogRecord record) {
        String method = record.getSourceMethodName();
        return method != null && method.startsWith(PREFIX)
                ? Optional.of(method.substring(PREFIX.length()))
                : Optional.empty();
    }
}
