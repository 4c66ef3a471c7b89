package org.ivslive.bench.sockets;

import java.util.List;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.servers.OwnServers;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Shutdown;

/** Measures WebSockets on servers that it starts. */
public final class SocketsCommand implements Command {
    @Override
    public int run(Context context, List<String> arguments) throws Exception {
        SocketsOptions options = SocketsOptions.of(arguments);
        FileLimit.check(options.sockets(), FileLimit.ofThisProcess());
        try (OwnServers servers = new OwnServers(context.project());
                Shutdown.Handle handle = context.shutdown().during(servers::close);
                Loop loop = new Loop()) {
            servers.start(context.console());
            SocketsBench.Server server =
                    new SocketsBench.Server(Target.of(servers.url()), servers.key(), servers.applicationPid());
            System.out.println(new SocketsBench(context.console(), loop, server, options)
                    .run()
                    .line());
            System.out.flush();
            return 0;
        }
    }
}
