package org.ivslive.local.launch;

/** Something that the user has to know: the message is for them, says what to do next, and needs no stack trace. */
public final class LaunchException extends RuntimeException {
    public static final int FAILED = 1;
    public static final int BAD_SETTING = 2;

    private final int exitStatus;

    public LaunchException(String message) {
        this(message, FAILED);
    }

    public LaunchException(String message, int exitStatus) {
        super(message, null, false, false);
        this.exitStatus = exitStatus;
    }

    public int exitStatus() {
        return exitStatus;
    }
}
