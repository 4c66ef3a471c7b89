package org.ivslive.web.envelope;

/** Every code that a failure can carry, with its status. Part of the contract: programs decide by it. */
public enum ErrorCode {
    VALIDATION_ERROR(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RATE_LIMIT_EXCEEDED(429),
    TOKEN_GENERATION_FAILED(500),
    INTERNAL_ERROR(500),
    STAGE_FULL(503),
    STAGE_LIMIT_REACHED(503),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
