package org.ivslive.seat;

import java.util.Optional;
import java.util.regex.Pattern;

/** A viewer, by the name that the caller gives them. IVS takes 128 characters; none of them may hide in a log. */
public record ViewerId(String value) {

    /** For those who look at a text before they make an id of it. */
    public static final String SHAPE = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,128}";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    public ViewerId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a viewer's id");
        }
    }

    public static Optional<ViewerId> parse(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(new ViewerId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
