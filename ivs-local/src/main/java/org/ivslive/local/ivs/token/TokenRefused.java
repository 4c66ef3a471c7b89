package org.ivslive.local.ivs.token;

/** A participant token lets nobody in, and why. */
public final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;

    TokenRefused(String why) {
        super(why, null, false, false);
    }
}
