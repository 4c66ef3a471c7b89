package org.ivslive.ivs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a stage in AWS. */
public record StageArn(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "arn:aws[a-z-]*:ivs:(?<region>[a-z0-9-]+):(?<account>\\d{12}):stage/(?<id>[A-Za-z0-9-]{1,64})");

    public StageArn {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the ARN of a stage: " + value);
        }
    }

    public static Optional<StageArn> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new StageArn(text)) : Optional.empty();
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
        Matcher matcher = SHAPE.matcher(value);
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
