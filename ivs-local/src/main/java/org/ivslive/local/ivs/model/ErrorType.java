package org.ivslive.local.ivs.model;

/** The error types that a caller can meet: the seven of the service's model, and those of AWS's front door. */
public enum ErrorType {
    ACCESS_DENIED("AccessDeniedException", 403, true),
    CONFLICT("ConflictException", 409, true),
    INTERNAL_SERVER("InternalServerException", 500, true),
    PENDING_VERIFICATION("PendingVerification", 403, true),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", 404, true),
    SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", 402, true),
    VALIDATION("ValidationException", 400, true),
    THROTTLING("ThrottlingException", 429, false),
    SERVICE_UNAVAILABLE("ServiceUnavailableException", 503, false),
    MISSING_AUTHENTICATION("MissingAuthenticationTokenException", 403, false),
    INCOMPLETE_SIGNATURE("IncompleteSignatureException", 403, false),
    INVALID_SIGNATURE("InvalidSignatureException", 403, false),
    SERIALIZATION("SerializationException", 400, false),
    UNKNOWN_OPERATION("UnknownOperationException", 404, false);

    private final String wireName;
    private final int status;
    private final boolean modelled;

    ErrorType(String wireName, int status, boolean modelled) {
        this.wireName = wireName;
        this.status = status;
        this.modelled = modelled;
    }

    /** The value of {@code x-amzn-ErrorType}. */
    public String wireName() {
        return wireName;
    }

    public int status() {
        return status;
    }

    /** The service's own exceptions call their text {@code exceptionMessage}, the front door's {@code message}. */
    public String messageField() {
        return modelled ? "exceptionMessage" : "message";
    }
}
