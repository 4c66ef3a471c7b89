package org.ivslive.access;

/** It cannot be told now which keys there are, which is not the same as a key being wrong. */
public class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailable(String message) {
        super(message);
    }

    KeysUnavailable(Throwable cause) {
        super(cause);
    }
}
