package org.ivslive.local.launch;

import org.ivslive.local.launch.boot.Problem;

/** A server, or the application, that cannot be started. */
public final class LaunchException extends Problem {
    public static final int BAD_SETTING = USAGE;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, int exitStatus) {
        super(message, exitStatus);
    }
}
