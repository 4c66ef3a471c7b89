package org.ivslive.logging;

import java.util.Optional;
import org.slf4j.MDC;

/** The request that this thread works for; every log line carries its id. */
public final class RequestContext {

    static final String REQUEST_ID = "requestId";

    private RequestContext() {}

    public static void begin(String requestId) {
        MDC.put(REQUEST_ID, requestId);
    }

    public static void end() {
        MDC.remove(REQUEST_ID);
    }

    public static Optional<String> requestId() {
        return Optional.ofNullable(MDC.get(REQUEST_ID));
    }
}
