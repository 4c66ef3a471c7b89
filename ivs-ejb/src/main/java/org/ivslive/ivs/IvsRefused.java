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

    /** Whether it is as IVS was to make it, or cannot be made so from how it is. */
    public boolean isConflict() {
        return code.equals("ConflictException");
    }

    /** Whether there are as many as there may be. */
    public boolean isQuota() {
        return code.equals("ServiceQuotaExceededException");
    }

    public String code() {
        return code;
    }
}
