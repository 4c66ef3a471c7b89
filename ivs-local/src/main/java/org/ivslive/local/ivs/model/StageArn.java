package org.ivslive.local.ivs.model;

import java.util.regex.Pattern;

public record StageArn(String value) implements ResourceArn {
    static final Pattern PATTERN = Pattern.compile("arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+");

    static StageArn of(Home home, String id) {
        return new StageArn("arn:aws:ivs:" + home.region() + ":" + home.account() + ":stage/" + id);
    }

    public static StageArn parse(String field, String value) {
        Constraints.matches(field, value, PATTERN, 128);
        return new StageArn(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
