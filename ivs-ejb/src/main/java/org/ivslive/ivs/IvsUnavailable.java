package org.ivslive.ivs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** IVS is throttling, slow or away. What was asked may have been done all the same. */
public final class IvsUnavailable extends IvsException {

    private final Duration retryAfter;

    public IvsUnavailable(String message, Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
