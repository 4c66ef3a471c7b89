package org.ivslive.cloudwatch;

import org.jspecify.annotations.Nullable;

/** CloudWatch did not take the figures; the message says why in few words. */
class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSent(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
