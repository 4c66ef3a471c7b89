package org.ivslive.ivs;

import java.util.regex.Pattern;

/** The name of a public key in AWS: what the tokens that are signed with its private key point at. */
public record PublicKeyArn(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("arn:aws[a-z-]*:ivs:[a-z0-9-]+:\\d{12}:public-key/[A-Za-z0-9-]{1,64}");

    public PublicKeyArn {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the ARN of a public key: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
