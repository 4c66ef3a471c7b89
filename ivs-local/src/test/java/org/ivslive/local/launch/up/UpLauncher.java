package org.ivslive.local.launch.up;

import java.nio.file.Path;
import java.util.List;
import org.ivslive.local.launch.boot.Command.Context;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.boot.Project;
import org.ivslive.local.launch.boot.Shutdown;

/** What {@code ./ivs up} becomes after the build: for tests that treat it as a process. */
final class UpLauncher {
    private UpLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Shutdown shutdown = Shutdown.installed();
        Console console = new Console(System.out, false);
        int status = 0;
        try {
            Project project = new Project(Path.of(arguments[0]));
            List<String> rest = List.of(arguments).subList(1, arguments.length);
            status = new Up().run(new Context(project, console, shutdown), rest);
        } catch (Problem problem) {
            console.line("ivs: " + problem.text());
            status = problem.exitStatus();
        }
        shutdown.exit(status);
    }
}
