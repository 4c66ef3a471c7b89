package org.ivslive.local.ivs.model;

import java.util.regex.Pattern;

/** The name of something that carries tags. */
public sealed interface ResourceArn permits StageArn, PublicKeyArn {
    String value();

    /** The part after the last slash. */
    default String id() {
        return value().substring(value().lastIndexOf('/') + 1);
    }

    default String region() {
        return value().split(":", 6)[3];
    }

    /** As the model has it, with the plus sign that its pattern for tagged resources lacks. */
    static ResourceArn parse(String field, String value) {
        Pattern any = Pattern.compile("arn:aws:ivs:[a-z0-9-]+:[0-9]+:[a-z-]+/[a-zA-Z0-9-]+");
        Constraints.matches(field, value, any, 128);
        if (StageArn.PATTERN.matcher(value).matches()) {
            return new StageArn(value);
        }
        if (PublicKeyArn.PATTERN.matcher(value).matches()) {
            return new PublicKeyArn(value);
        }
        throw AwsError.notFound(value);
    }
}
