package org.ivslive.ivs;

import org.jspecify.annotations.Nullable;

/** There is no such thing in IVS. */
public final class IvsNotFound extends IvsException {

    public IvsNotFound(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
