package org.ivslive.ivs;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Who somebody is on a stage: one for each token. */
public record ParticipantId(String value) {

    /** For those who look at a text before they make an id of it. */
    public static final String SHAPE = "[A-Za-z0-9_-]{1,64}";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    public ParticipantId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a participant id: " + value);
        }
    }

    /** A new one, which nobody can guess. */
    public static ParticipantId random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new ParticipantId(BASE64.encodeToString(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
