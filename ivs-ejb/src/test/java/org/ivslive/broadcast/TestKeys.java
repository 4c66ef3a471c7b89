package org.ivslive.broadcast;

/** The names as they are where nothing is set. */
public final class TestKeys {

    private TestKeys() {}

    public static Keys keys() {
        return new Keys("ivs:");
    }
}
