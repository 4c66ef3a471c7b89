package org.ivslive.local.launch.up;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ivslive.local.launch.Server;
import org.ivslive.local.launch.StandInConfig;
import org.ivslive.local.launch.StandInServer;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Shutdown;

/** The stand-in for Amazon IVS alone, for an application that runs elsewhere. */
public final class LocalIvs implements Command {
    @Override
    public int run(Context context, List<String> arguments) throws Exception {
        Map<String, String> environment =
                Environment.read(System.getenv(), context.project().root());
        UpSettings settings = UpSettings.of(environment);
        Port port = Port.tcp(environment, "IVS_LOCAL_PORT", 4599);
        new PortCheck(settings.bindAddress()).require(List.of(port), Duration.ZERO);
        Path logs = Logs.directory(context.project(), settings.dataDir());
        StandInConfig config = new StandInConfig(
                settings.bindAddress(),
                port.number(),
                System.getProperty("java.class.path"),
                context.project().state().resolve("local-ivs/state.json"),
                logs.resolve("local-ivs.log"),
                environment);
        try (Server server = new StandInServer(config);
                Supervisor supervisor = new Supervisor(context.console(), Clock.systemUTC());
                Shutdown.Handle handle = context.shutdown().during(() -> {
                    supervisor.close();
                    server.close();
                })) {
            server.start();
            supervisor.watch(List.of(server));
            context.console().line("READY " + config.url());
            throw supervisor.awaitEnd();
        }
    }
}
