package org.ivslive.bench.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.servers.OwnServers;
import org.ivslive.bench.servers.ProcessCpu;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.boot.Shutdown;
import org.ivslive.local.launch.up.RunningApplication;

/** Measures, prints what it comes to in one line on standard output, and explains itself on standard error. */
public final class ApiCommand implements Command {
    @Override
    public int run(Context context, List<String> arguments) throws Exception {
        BenchOptions options = BenchOptions.of(arguments);
        Round figures = options.url().isPresent() ? running(context, options) : own(context, options);
        System.out.println(figures.line());
        System.out.flush();
        return 0;
    }

    private static Round running(Context context, BenchOptions options) throws Exception {
        String key = options.key()
                .or(() -> upKey(context))
                .orElseThrow(() -> new Problem(BenchOptions.COMMAND + " --url needs a --key", Problem.USAGE));
        Target target = Target.of(options.url().orElseThrow());
        try (Loop loop = new Loop()) {
            return new ApiBench(context.console(), loop, options, target, key, Optional.empty()).run();
        }
    }

    private static Optional<String> upKey(Context context) {
        try {
            return RunningApplication.of(System.getenv(), context.project()).key();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Round own(Context context, BenchOptions options) throws Exception {
        Console console = context.console();
        try (OwnServers servers = new OwnServers(context.project());
                Shutdown.Handle handle = context.shutdown().during(servers::close);
                Loop loop = new Loop()) {
            servers.start(console);
            Target target = Target.of(servers.url());
            return new ApiBench(
                            console,
                            loop,
                            options,
                            target,
                            servers.key(),
                            Optional.of(new ProcessCpu(servers.applicationPid())))
                    .run();
        }
    }
}
