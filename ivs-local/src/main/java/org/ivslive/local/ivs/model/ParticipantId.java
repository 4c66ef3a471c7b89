package org.ivslive.local.ivs.model;

import java.util.regex.Pattern;

/** Who is on a stage: the {@code jti} of the token that they joined with. */
public record ParticipantId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[a-zA-Z0-9-_]*");
    private static final int LENGTH = 12;

    public static ParticipantId parse(String field, String value) {
        Constraints.matches(field, value, PATTERN, 64);
        if (value.isEmpty()) {
            throw Constraints.missing(field);
        }
        return new ParticipantId(value);
    }

    public static ParticipantId fresh(Ids ids) {
        return new ParticipantId(ids.next(LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
