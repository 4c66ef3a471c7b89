package org.ivslive.local.ivs;

import java.io.IOException;

/** The stand-in as a process of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("IVS_LOCAL_PORT", "4599"));
        StandInConfig config = new StandInConfig(
                new java.net.InetSocketAddress("127.0.0.1", port),
                StandInConfig.DEFAULT_ACCOUNT,
                java.util.Optional.empty(),
                java.time.InstantSource.system());
        IvsStandIn standIn = IvsStandIn.start(config);
        System.out.println("stand-in ready " + standIn.uri());
    }
}
