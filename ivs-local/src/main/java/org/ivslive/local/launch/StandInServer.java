package org.ivslive.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ivslive.local.launch.process.Child;
import org.ivslive.local.launch.process.ChildSpec;

/** The local stand-in for Amazon IVS, as a process of its own like the service that it stands for. */
public final class StandInServer extends ServerProcess {
    private static final String MAIN = "org.ivslive.local.ivs.Main";

    private final StandInConfig config;

    public StandInServer(StandInConfig config) {
        super("IVS stand-in", config.log(), Duration.ofSeconds(30), new Stopping("TERM", Duration.ofSeconds(3)));
        this.config = config;
    }

    @Override
    protected ChildSpec prepare() throws IOException {
        Files.createDirectories(config.state().getParent());
        Map<String, String> environment = new HashMap<>(config.environment());
        environment.put("BIND_ADDRESS", config.host());
        environment.put("IVS_LOCAL_PORT", Integer.toString(config.port()));
        environment.put("IVS_LOCAL_STATE", config.state().toString());
        // On the class path rather than as an argument: it can be longer than a command line may be.
        environment.put("CLASSPATH", config.classPath());
        return new ChildSpec("stand-in", command(), environment, Path.of("").toAbsolutePath(), log(), "KILL");
    }

    private static List<String> command() {
        return List.of(
                Jvm.java(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dsun.net.httpserver.nodelay=true",
                MAIN);
    }

    @Override
    protected boolean isReady(Child child, LogTail tail) {
        return Answers.accepts(config.host(), config.port());
    }
}
