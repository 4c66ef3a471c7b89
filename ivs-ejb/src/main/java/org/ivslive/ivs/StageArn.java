package org.ivslive.ivs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a stage in AWS. */
public record StageArn(String value) {

    /** For those who look at a text before they make an ARN of it. */
    public static final String SHAPE =
            "arn:aws[a-z-]*:ivs:(?<region>[a-z0-9-]+):(?<account>\\d{12}):stage/(?<id>[A-Za-z0-9-]{1,64})";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    public StageArn {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not the ARN of a stage: " + value);
        }
    }

    public static Optional<StageArn> parse(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(new StageArn(text)) : Optional.empty();
    }

    public StageId id() {
        return new StageId(part("id"));
    }

    public String region() {
        return part("region");
    }

    public String account() {
        return part("account");
    }

    private String part(String name) {
        Matcher matcher = PATTERN.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException(value);
        }
        return matcher.group(name);
    }

    @Override
    public String toString() {
        return value;
    }
}
