package org.ivslive.fleet;

import java.util.Optional;
import java.util.regex.Pattern;

/** A media server, by the name that it gives itself. */
public record ServerId(String value) {

    /** For those who look at a text before they make an id of it. */
    public static final String SHAPE = "[A-Za-z0-9._-]{1,64}";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    public ServerId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a media server's id");
        }
    }

    public static Optional<ServerId> parse(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(new ServerId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
