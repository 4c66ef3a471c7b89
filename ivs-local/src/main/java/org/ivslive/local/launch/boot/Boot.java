package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import org.ivslive.local.launch.boot.Command.Context;

/** The entry point of {@code ./ivs}: {@code Boot COMMAND ARGUMENTS…}. */
public final class Boot {
    private Boot() {}

    public static void main(String[] arguments) {
        Shutdown shutdown = Shutdown.installed();
        Context context = new Context(
                new Project(Path.of(System.getProperty("ivs.root", "."))),
                // What ./ivs bench prints is for programs too: standard output holds the figures and nothing else.
                new Console(arguments[0].equals("bench") ? System.err : System.out, Boolean.getBoolean("ivs.terminal")),
                shutdown);
        int status;
        try {
            status = run(context, arguments[0], List.of(arguments).subList(1, arguments.length));
        } catch (Problem problem) {
            context.console().line("ivs: " + problem.text());
            status = problem.exitStatus();
        } catch (IOException e) {
            context.console().line("ivs: a file cannot be used: " + e);
            status = Problem.FAILED;
        } catch (Exception e) {
            // Interrupted is what it was by the user, who knows.
            if (!isInterruption(e)) {
                e.printStackTrace();
            }
            status = Problem.FAILED;
        }
        shutdown.exit(status);
    }

    private static boolean isInterruption(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static int run(Context context, String name, List<String> arguments) throws Exception {
        Build build = new Build(context.project(), context.console(), context.shutdown());
        switch (name) {
            case "build" -> build.all();
            case "doctor" -> {
                return new Doctor(context.project()).run(context.console());
            }
            case "test" -> {
                return new TestRun(context, build).run(arguments);
            }
            case "up" -> {
                build.all();
                return handOver(context, ClassPath.LAUNCHER, "org.ivslive.local.launch.up.Up", arguments);
            }
            case "signing-key" -> {
                return SigningKeyCommand.run(context.console(), arguments);
            }
            case "rotate-signing-key" -> {
                build.launcher();
                return handOver(context, ClassPath.LAUNCHER, "org.ivslive.local.launch.up.RotateSigningKey", arguments);
            }
            case "local-ivs" -> {
                build.launcher();
                return handOver(context, ClassPath.LAUNCHER, "org.ivslive.local.launch.up.LocalIvs", arguments);
            }
            case "swarm" -> {
                build.bench();
                return handOver(context, ClassPath.BENCH, "org.ivslive.bench.swarm.Swarm", arguments);
            }
            case "bench" -> {
                // Seats are measured on a Redis alone.
                if (!arguments.contains("--url") && !arguments.contains("seats")) {
                    build.all();
                }
                build.bench();
                return handOver(context, ClassPath.BENCH, "org.ivslive.bench.command.Bench", arguments);
            }
            default -> throw new Problem("unknown command: " + name + ". See ./ivs help", Problem.USAGE);
        }
        return 0;
    }

    private static int handOver(Context context, String module, String command, List<String> arguments)
            throws Exception {
        try {
            return ((Command) ClassPath.load(context.project(), module, command)
                            .getDeclaredConstructor()
                            .newInstance())
                    .run(context, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
