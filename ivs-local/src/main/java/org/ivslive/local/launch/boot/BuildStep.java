package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ivslive.local.launch.process.Child;
import org.ivslive.local.launch.process.ChildSpec;

/** A command of the build: its output goes to a log, the user sees how far it is. */
final class BuildStep {
    private static final Duration FOREVER = Duration.ofHours(4);

    private final Console console;
    private final Shutdown shutdown;
    private final Project project;

    BuildStep(Console console, Shutdown shutdown, Project project) {
        this.console = console;
        this.shutdown = shutdown;
        this.project = project;
    }

    /** What to run and how to speak of it. */
    record Command(String what, Path directory, List<String> command, Path log, Map<String, String> environment) {}

    /** Runs it to its end and returns its status; the progress is read from the log. */
    int run(Command command, Function<BuildLog, String> progress) throws IOException, InterruptedException {
        Files.createDirectories(command.log().getParent());
        Files.deleteIfExists(command.log());
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(command.environment());
        BuildLog log = new BuildLog(command.log());
        Child child = Child.start(
                new ChildSpec("build", command.command(), environment, command.directory(), command.log(), "KILL"));
        try (Shutdown.Handle handle = shutdown.during(() -> child.stop("TERM", Duration.ofSeconds(3)));
                Console.Step step = console.step(command.what(), () -> progress.apply(log))) {
            if (handle == null || !child.awaitExit(FOREVER)) {
                child.stop("KILL", Duration.ofSeconds(1));
            }
            if (shutdown.hasBegun()) {
                // The shutdown ends this process; nothing more is to be said.
                Thread.currentThread().join();
            }
            int status = child.onExit().join();
            if (status == 0) {
                step.done(command.what() + ": done");
            }
            return status;
        }
    }

    /** The same, where a failure is shown and the rest goes on. */
    boolean succeeds(Command command, Function<BuildLog, String> progress) throws IOException, InterruptedException {
        if (run(command, progress) == 0) {
            return true;
        }
        console.line("  %s: FAILED, see %s".formatted(command.what(), project.show(command.log())));
        new BuildLog(command.log()).errors(8).forEach(line -> console.line("    " + line));
        return false;
    }

    /** The same, where a failure ends it all. */
    void must(Command command, Function<BuildLog, String> progress, String next)
            throws IOException, InterruptedException {
        if (run(command, progress) != 0) {
            String errors = String.join("\n", new BuildLog(command.log()).errors(12));
            throw new Problem("%s failed:\n%s\nThe whole log: %s. %s"
                    .formatted(command.what(), errors, project.show(command.log()), next));
        }
    }
}
