package org.ivslive.ivs;

import org.jspecify.annotations.Nullable;

/** IVS did not do what it was asked. */
public abstract sealed class IvsException extends RuntimeException permits IvsUnavailable, IvsNotFound, IvsRefused {

    IvsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
