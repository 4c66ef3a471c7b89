package org.ivslive.local.launch.boot;

/** Something that the user has to know: the message is for them, says what to do next, and needs no stack trace. */
public class Problem extends RuntimeException {
    public static final int FAILED = 1;
    public static final int USAGE = 2;

    private final String text;
    private final int exitStatus;

    public Problem(String message) {
        this(message, FAILED);
    }

    public Problem(String message, int exitStatus) {
        super(message, null, false, false);
        this.text = message;
        this.exitStatus = exitStatus;
    }

    public final String text() {
        return text;
    }

    public final int exitStatus() {
        return exitStatus;
    }
}
