package org.ivslive.local.launch.up;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ivslive.local.launch.Server;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.boot.Shutdown;

/** Starts everything, says where it is, and keeps it running. */
public final class Up implements Command {
    private static final Duration AFTER_A_KILL = Duration.ofSeconds(5);

    @Override
    public int run(Context context, List<String> arguments) throws Exception {
        boolean fresh = arguments.contains("--fresh");
        for (String argument : arguments) {
            if (!argument.equals("--fresh")) {
                throw new Problem("./ivs up knows no " + argument + ", only --fresh. See ./ivs help", Problem.USAGE);
            }
        }
        UpSettings settings = UpSettings.of(
                Environment.read(System.getenv(), context.project().root()));
        Path directory = settings.dataDir().orElse(context.project().state().resolve("data"));
        try (DataDir data = DataDir.open(directory, fresh)) {
            return run(context, settings, data);
        }
    }

    private static int run(Context context, UpSettings settings, DataDir data) throws Exception {
        new PortCheck(settings.bindAddress())
                .require(settings.ports(), data.leftRunning() ? AFTER_A_KILL : Duration.ZERO);
        Path logs = Logs.directory(context.project(), settings.dataDir());
        Secrets secrets = Secrets.in(data.path(Secrets.FILE), new SecureRandom());
        Parts parts = Parts.of(settings, context.project(), data.path(), logs, secrets);
        Table table = new Table(settings, context.project(), secrets, data.path(), logs);
        Starter starter = new Starter();
        Supervisor supervisor = new Supervisor(context.console(), Clock.systemUTC());
        Runnable stop = () -> {
            if (context.shutdown().hasBegun()) {
                context.console().line("stopping …");
            }
            supervisor.close();
            starter.cease();
            parts.application().close();
            Starter.stop(parts.backing());
            data.close();
        };
        try (Shutdown.Handle handle = context.shutdown().during(stop)) {
            table.given().forEach(context.console()::line);
            start(context.console(), starter, parts);
            List<Server> all = new ArrayList<>(parts.backing());
            all.add(parts.application());
            supervisor.watch(all);
            table.lines().forEach(context.console()::line);
            Problem end = supervisor.awaitEnd();
            throw end;
        } finally {
            if (!context.shutdown().hasBegun()) {
                stop.run();
            }
        }
    }

    private static void start(Console console, Starter starter, Parts parts) throws InterruptedException {
        if (!parts.backing().isEmpty()) {
            String names = parts.backing().stream().map(Server::name).collect(Collectors.joining(", "));
            try (Console.Step step = console.step("starting " + names, () -> "")) {
                starter.start(parts.backing());
                step.done("started " + names);
            }
        }
        try (Console.Step step = console.step("starting the application", () -> "")) {
            starter.start(List.of(parts.application()));
            step.done("started the application");
        }
    }
}
