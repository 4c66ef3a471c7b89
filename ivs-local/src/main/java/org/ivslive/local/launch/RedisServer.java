package org.ivslive.local.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ivslive.local.launch.process.Child;
import org.ivslive.local.launch.process.ChildSpec;

/** Redis 7 from its Maven artifact; every write is in a file within a second. */
public final class RedisServer extends ServerProcess {
    private static final int ANSWER_MILLIS = 500;

    private final RedisConfig config;

    public RedisServer(RedisConfig config) {
        super("Redis", config.log(), Duration.ofSeconds(30), new Stopping("TERM", Duration.ofSeconds(5)));
        this.config = config;
    }

    @Override
    protected ChildSpec prepare() throws IOException {
        Path program = new Binaries(config.serversDir()).redis();
        Files.createDirectories(config.dataDir());
        Path settings = config.dataDir().resolve("redis.conf");
        // In a file that only its owner reads, not on the command line: it holds the password.
        Files.writeString(settings, "");
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(settings, settings());
        return new ChildSpec(
                "redis",
                List.of(program.toString(), settings.toString()),
                Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C"),
                config.dataDir(),
                log(),
                "TERM");
    }

    private String settings() {
        return """
                bind %s
                port %d
                requirepass %s
                dir "%s"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory-policy noeviction
                """.formatted(config.host(), config.port(), config.password(), config.dataDir());
    }

    /** It listens before it has loaded its data: so it is asked. */
    @Override
    protected boolean isReady(Child child, LogTail tail) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.connect(new InetSocketAddress(Addresses.reachable(config.host()), config.port()), ANSWER_MILLIS);
            socket.getOutputStream()
                    .write(("AUTH " + config.password() + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes("+OK\r\n+PONG\r\n".length());
            return new String(answer, StandardCharsets.US_ASCII).endsWith("+PONG\r\n");
        }
    }
}
