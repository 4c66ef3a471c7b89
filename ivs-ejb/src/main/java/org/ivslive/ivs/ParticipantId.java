package org.ivslive.ivs;

import java.util.regex.Pattern;

/** Who somebody is on a stage: one for each token. */
public record ParticipantId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public ParticipantId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a participant id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
