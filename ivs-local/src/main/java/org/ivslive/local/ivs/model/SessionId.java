package org.ivslive.local.ivs.model;

import java.util.regex.Pattern;

/** One stretch of time in which a stage had somebody on it. */
public record SessionId(String value) {
    private static final Pattern PATTERN = Pattern.compile("st-[a-zA-Z0-9]+");
    private static final int LENGTH = 16;

    public static SessionId parse(String field, String value) {
        Constraints.length(field, value, LENGTH, LENGTH);
        Constraints.matches(field, value, PATTERN, LENGTH);
        return new SessionId(value);
    }

    static SessionId fresh(Ids ids) {
        return new SessionId("st-" + ids.next(LENGTH - 3));
    }

    @Override
    public String toString() {
        return value;
    }
}
