package org.ivslive.local.ivs.model;

/** A refusal as AWS words it; the HTTP side turns it into status, header and body. */
public final class AwsError extends RuntimeException {
    private final ErrorType type;
    private final String text;

    public AwsError(ErrorType type, String text) {
        super(type.wireName() + ": " + text, null, false, false);
        this.type = type;
        this.text = text;
    }

    public static AwsError notFound(String resource) {
        return new AwsError(ErrorType.RESOURCE_NOT_FOUND, "Resource: " + resource + " not found");
    }

    public static AwsError invalid(String text) {
        return new AwsError(ErrorType.VALIDATION, text);
    }

    public static AwsError conflict(String text) {
        return new AwsError(ErrorType.CONFLICT, text);
    }

    public static AwsError quotaExceeded(String text) {
        return new AwsError(ErrorType.SERVICE_QUOTA_EXCEEDED, text);
    }

    public ErrorType type() {
        return type;
    }

    public String text() {
        return text;
    }
}
