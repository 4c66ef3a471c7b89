package org.ivslive.local.ivs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.ivslive.local.ivs.api.ControlApi;
import org.ivslive.local.ivs.http.HttpServer;
import org.ivslive.local.ivs.model.Ids;
import org.ivslive.local.ivs.model.World;

/** The whole stand-in, to be run alone or inside another program. */
public final class IvsStandIn implements AutoCloseable {
    private final HttpServer server;

    private IvsStandIn(HttpServer server) {
        this.server = server;
    }

    public static IvsStandIn start(StandInConfig config) throws IOException {
        World world = new World(config.clock(), Ids.random());
        return new IvsStandIn(new HttpServer(config.address(), List.of(new ControlApi(config.account(), world))));
    }

    /** Where it listens; what an SDK takes as its endpoint. */
    public URI uri() {
        InetSocketAddress address = server.address();
        String host = address.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.close();
    }
}
