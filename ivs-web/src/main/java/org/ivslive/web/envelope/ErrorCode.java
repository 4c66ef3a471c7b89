package org.ivslive.web.envelope;

/** Every code that a failure can carry, with its status. Part of the contract: programs decide by it. */
public enum ErrorCode {
    VALIDATION_ERROR(400, "the body or a parameter is missing or bad; `details` names the fields"),
    UNAUTHORIZED(401, "the key is missing, wrong or revoked"),
    FORBIDDEN(403, "the key's role, the second secret or the session does not allow it"),
    NOT_FOUND(404, "what the call is about is not there"),
    METHOD_NOT_ALLOWED(405, "the path has no such method"),
    PAYLOAD_TOO_LARGE(413, "the body is over 64 KB"),
    UNSUPPORTED_MEDIA_TYPE(415, "the body is not JSON"),
    RATE_LIMIT_EXCEEDED(429, "the client asks too often"),
    TOKEN_GENERATION_FAILED(500, "IVS refuses to make the token"),
    INTERNAL_ERROR(500, "the fault is the service's"),
    STAGE_FULL(503, "every seat is taken"),
    STAGE_LIMIT_REACHED(503, "there may be no more stages"),
    SERVICE_UNAVAILABLE(503, "something that the service needs does not answer");

    private final int status;
    private final String meaning;

    ErrorCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    public int status() {
        return status;
    }

    /** When it comes, for those who read about the API; callers are told by {@link Failures}, in their language. */
    public String meaning() {
        return meaning;
    }
}
