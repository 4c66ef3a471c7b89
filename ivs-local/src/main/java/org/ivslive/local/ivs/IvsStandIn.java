package org.ivslive.local.ivs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ivslive.local.ivs.admin.AdminApi;
import org.ivslive.local.ivs.api.Calls;
import org.ivslive.local.ivs.api.ControlApi;
import org.ivslive.local.ivs.api.Parts;
import org.ivslive.local.ivs.fault.Faults;
import org.ivslive.local.ivs.http.HttpServer;
import org.ivslive.local.ivs.model.Ids;
import org.ivslive.local.ivs.model.World;
import org.ivslive.local.ivs.quota.Quotas;
import org.ivslive.local.ivs.store.FileStore;
import org.ivslive.local.ivs.store.Saved;
import org.ivslive.local.ivs.store.StateFile;
import org.ivslive.local.ivs.store.Store;
import org.ivslive.local.ivs.token.TokenCheck;
import org.ivslive.local.ivs.token.TokenIssuer;

/** The whole stand-in, to be run alone or inside another program. */
public final class IvsStandIn implements AutoCloseable {
    private final Parts parts;
    private final HttpServer server;

    private IvsStandIn(Parts parts, HttpServer server) {
        this.parts = parts;
        this.server = server;
    }

    public static IvsStandIn start(StandInConfig config) throws IOException {
        Parts parts = parts(config);
        try {
            return new IvsStandIn(
                    parts, new HttpServer(config.address(), List.of(new AdminApi(parts), new ControlApi(parts))));
        } catch (IOException failed) {
            parts.store().close();
            throw failed;
        }
    }

    private static Parts parts(StandInConfig config) throws IOException {
        InstantSource clock = config.clock();
        Optional<StateFile> file = config.stateFile().map(StateFile::new);
        Saved before = file.isPresent() ? file.get().load(clock) : Saved.fresh();
        World world = new World(clock, Ids.random(), before.world());
        Store store = file.<Store>map(kept -> new FileStore(kept, world, before.signingKey()))
                .orElseGet(Store::none);
        return new Parts(
                config.account(),
                world,
                new Quotas(config.quotas(), clock),
                new Faults(),
                new Calls(),
                store,
                new TokenIssuer(before.signingKey(), clock),
                new TokenCheck(world, before.signingKey().publicKey()));
    }

    /** Where it listens; what an SDK takes as its endpoint. */
    public URI uri() {
        InetSocketAddress address = server.address();
        String host = address.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    public Faults faults() {
        return parts.faults();
    }

    public Quotas quotas() {
        return parts.quotas();
    }

    public Calls calls() {
        return parts.calls();
    }

    /** Whom it lets onto its stages. */
    public TokenCheck tokens() {
        return parts.tokenCheck();
    }

    /** What it holds, to look at and to change behind a caller's back. */
    public World world() {
        return parts.world();
    }

    @Override
    public void close() {
        server.close();
        parts.store().close();
    }
}
