package org.ivslive.ivs;

import java.util.Optional;
import java.util.regex.Pattern;

/** The last part of a stage's ARN: short, and unique within an account and region. */
public record StageId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public StageId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a stage id: " + value);
        }
    }

    public static Optional<StageId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new StageId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
