package org.ivslive.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ivslive.local.launch.FreePorts;
import org.ivslive.local.launch.PayaraConfig;
import org.ivslive.local.launch.PayaraMicro;

/** The WAR on Payara Micro. */
public final class MicroApplication implements Application {

    private final Servers servers;
    private final PayaraConfig config;
    private final PayaraMicro micro;

    public MicroApplication(Servers servers, Path war) {
        this(servers, war, Map.of());
    }

    /** @param more settings over those of the tests */
    public MicroApplication(Servers servers, Path war, Map<String, String> more) {
        this(servers, war, more, PayaraConfig.READY_PATH);
    }

    /** @param readyPath what answers 200 when the start is over */
    public MicroApplication(Servers servers, Path war, Map<String, String> more, String readyPath) {
        this.servers = servers;
        int port = FreePorts.tcp();
        Map<String, String> environment = servers.environment(port);
        environment.putAll(more);
        Path directory = servers.directory().resolve("application-" + port);
        config = new PayaraConfig(
                Project.payaraMicro(),
                war,
                "127.0.0.1",
                port,
                directory,
                servers.directory().resolve("application-" + port + ".log"),
                environment,
                List.of("-XX:TieredStopAtLevel=1"),
                readyPath,
                java.time.Duration.ofSeconds(90));
        micro = new PayaraMicro(config);
    }

    public MicroApplication start() throws InterruptedException {
        micro.start();
        return this;
    }

    public PayaraMicro process() {
        return micro;
    }

    @Override
    public URI address() {
        return config.address("");
    }

    @Override
    public Path log() {
        return config.log();
    }

    @Override
    public Servers servers() {
        return servers;
    }

    @Override
    public void close() {
        micro.close();
    }
}
