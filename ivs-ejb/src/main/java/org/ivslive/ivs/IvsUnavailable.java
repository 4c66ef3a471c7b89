package org.ivslive.ivs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** IVS is throttling, slow or away. What was asked may have been done all the same. */
public final class IvsUnavailable extends IvsException {

    private final Duration retryAfter;
    private final boolean throttled;

    public IvsUnavailable(String message, Duration retryAfter, @Nullable Throwable cause) {
        this(message, retryAfter, cause, false);
    }

    private IvsUnavailable(String message, Duration retryAfter, @Nullable Throwable cause, boolean throttled) {
        super(message, cause);
        this.retryAfter = retryAfter;
        this.throttled = throttled;
    }

    /** More was asked than a quota of the account lets through, and nothing was done. */
    public static IvsUnavailable throttled(String message, Duration retryAfter, @Nullable Throwable cause) {
        return new IvsUnavailable(message, retryAfter, cause, true);
    }

    /** Whether a quota of the account was used up. */
    public boolean isThrottled() {
        return throttled;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
