package org.ivslive.ivs;

import org.jspecify.annotations.Nullable;

/** IVS will not do it: no permission, a bad value, or a limit of the account. */
public final class IvsRefused extends IvsException {

    private final String code;

    public IvsRefused(String code, String message, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    /** Whether a value was bad that IVS was given. */
    public boolean isValidation() {
        return code.equals("ValidationException");
    }

    /** Whether the account holds as many as AWS lets it. */
    public boolean isQuota() {
        return code.equals("ServiceQuotaExceededException");
    }

    public String code() {
        return code;
    }
}
