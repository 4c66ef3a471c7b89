package org.ivslive.local.ivs.model;

import java.util.regex.Pattern;

public record PublicKeyArn(String value) implements ResourceArn {
    static final Pattern PATTERN = Pattern.compile("arn:aws:ivs:[a-z0-9-]+:[0-9]+:public-key/[a-zA-Z0-9-]+");

    public static PublicKeyArn of(Home home, String id) {
        return new PublicKeyArn("arn:aws:ivs:" + home.region() + ":" + home.account() + ":public-key/" + id);
    }

    public static PublicKeyArn parse(String field, String value) {
        Constraints.matches(field, value, PATTERN, 128);
        return new PublicKeyArn(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
