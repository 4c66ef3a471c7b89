package org.ivslive.local.launch.boot;

import java.util.List;

/** A command of {@code ./ivs} that lives in what Maven builds. */
public interface Command {
    /** Runs until it is done or stopped and returns the exit status. */
    int run(Context context, List<String> arguments) throws Exception;

    /** What a command finds itself in. */
    record Context(Project project, Console console, Shutdown shutdown) {}
}
