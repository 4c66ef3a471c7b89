package org.ivslive.token;

/** The settings hold no key to sign with. */
public final class NoSigningKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSigningKey() {
        super("IVS_SIGNING_KEY is not set");
    }
}
