package org.ivslive.broadcast;

import java.util.regex.Pattern;

/** One broadcaster's programme. {@code main} is the only one that the API shows today. */
public record BroadcastId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,32}");

    public static final BroadcastId MAIN = new BroadcastId("main");

    public BroadcastId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a broadcast id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
