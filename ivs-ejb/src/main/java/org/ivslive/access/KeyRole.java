package org.ivslive.access;

import java.util.Locale;

/** What the holder of a key may do. */
public enum KeyRole {
    /** Everything. */
    ADMIN,
    /** Goes on air. */
    PUBLISHER,
    /** Joins, and speaks for the session that came of it. */
    VIEWER,
    /** Feeds stages. */
    MEDIA;

    /** As it is written in the API and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is no such role */
    public static KeyRole of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
