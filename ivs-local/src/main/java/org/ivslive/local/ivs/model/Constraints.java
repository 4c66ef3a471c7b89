package org.ivslive.local.ivs.model;

import java.util.regex.Pattern;

/** The limits that the service's model sets, refused in AWS's own words. */
public final class Constraints {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-_]*");

    private Constraints() {}

    /** Names of stages and keys. */
    public static String name(String field, String value) {
        return matches(field, value, NAME, 128);
    }

    public static String matches(String field, String value, Pattern pattern, int maxLength) {
        length(field, value, 0, maxLength);
        if (!pattern.matcher(value).matches()) {
            throw broken(field, value, "Member must satisfy regular expression pattern: " + pattern);
        }
        return value;
    }

    public static String length(String field, String value, int min, int max) {
        if (value.length() < min) {
            throw broken(field, value, "Member must have length greater than or equal to " + min);
        }
        if (value.length() > max) {
            throw broken(field, value, "Member must have length less than or equal to " + max);
        }
        return value;
    }

    public static int between(String field, int value, int min, int max) {
        if (value < min) {
            throw broken(field, String.valueOf(value), "Member must have value greater than or equal to " + min);
        }
        if (value > max) {
            throw broken(field, String.valueOf(value), "Member must have value less than or equal to " + max);
        }
        return value;
    }

    public static AwsError broken(String field, String value, String constraint) {
        String shown = value.length() > 200 ? value.substring(0, 200) + "…" : value;
        return AwsError.invalid("1 validation error detected: Value '" + shown + "' at '" + field
                + "' failed to satisfy constraint: " + constraint);
    }

    public static AwsError missing(String field) {
        return AwsError.invalid("1 validation error detected: Value null at '" + field
                + "' failed to satisfy constraint: Member must not be null");
    }
}
