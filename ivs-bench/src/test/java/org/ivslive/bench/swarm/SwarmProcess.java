package org.ivslive.bench.swarm;

import java.nio.file.Path;
import java.util.List;
import org.ivslive.local.launch.boot.Command.Context;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Project;
import org.ivslive.local.launch.boot.Shutdown;

/** What {@code ./ivs swarm} becomes after the build: for tests that treat it as a process. */
final class SwarmProcess {
    private SwarmProcess() {}

    public static void main(String[] arguments) throws Exception {
        Shutdown shutdown = Shutdown.installed();
        Project project = new Project(Path.of(arguments[0]));
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        shutdown.exit(new Swarm().run(new Context(project, new Console(System.out, false), shutdown), rest));
    }
}
