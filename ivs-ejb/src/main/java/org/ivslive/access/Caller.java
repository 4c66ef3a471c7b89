package org.ivslive.access;

import java.security.Principal;

/**
 * Who is asking.
 *
 * @param keyId which key they hold: its id, never the key
 */
public record Caller(KeyRole role, String keyId) implements Principal {

    /** Who holds {@code API_SECRET_KEY}. */
    public static final Caller OPERATOR = new Caller(KeyRole.ADMIN, "API_SECRET_KEY");

    /** Whoever it is, while nobody is asked for a key. */
    public static final Caller ANYONE = new Caller(KeyRole.ADMIN, "SKIP_AUTH");

    /** This server, while it warms up. */
    public static final Caller ITSELF = new Caller(KeyRole.VIEWER, "itself");

    @Override
    public String getName() {
        return keyId;
    }
}
