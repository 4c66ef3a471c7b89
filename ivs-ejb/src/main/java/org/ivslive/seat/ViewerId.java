package org.ivslive.seat;

import java.util.Optional;
import java.util.regex.Pattern;

/** A viewer, by the name that the caller gives them. IVS takes 128 characters; none of them may hide in a log. */
public record ViewerId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,128}");

    public ViewerId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a viewer's id");
        }
    }

    public static Optional<ViewerId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ViewerId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
