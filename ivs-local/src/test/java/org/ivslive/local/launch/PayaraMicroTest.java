package org.ivslive.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraMicroTest {
    @TempDir
    Path dir;

    @Test
    void start_leavesTheApplicationItsAddresses() throws Exception {
        int port = FreePorts.tcp();
        PayaraConfig config = config(port);
        try (PayaraMicro server = new PayaraMicro(config)) {
            server.start();
            HttpResponse<String> ready = get(config.address("/health/ready"));
            assertThat(ready.body()).isEqualTo("yes");
            assertThat(ready.headers().map()).doesNotContainKeys("server", "x-powered-by");
            // Payara's own would answer here.
            assertThat(get(config.address("/health/live")).statusCode()).isEqualTo(404);
            assertThat(get(config.address("/metrics")).body()).isEqualTo("mine");
            assertThat(get(config.address("/openapi")).body()).isEqualTo("mine");
            assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/cmdline")))
                    .doesNotContain(TestServers.PASSWORD);

            long before = System.nanoTime();
            server.close();
            assertThat(server.isAlive()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(12));
        }
    }

    private PayaraConfig config(int port) throws Exception {
        return new PayaraConfig(
                Path.of("target/server/payara-micro.jar"),
                war(),
                "127.0.0.1",
                port,
                dir.resolve("payara"),
                dir.resolve("payara.log"),
                Map.of("DB_PASSWORD", TestServers.PASSWORD, "PATH", "/usr/bin:/bin"),
                List.of("-XX:TieredStopAtLevel=1"),
                PayaraConfig.READY_PATH,
                Duration.ofSeconds(60));
    }

    /** Files are enough: the server hands them out. */
    private Path war() throws Exception {
        Path war = dir.resolve("tiny.war");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(war))) {
            for (Map.Entry<String, String> file : Map.of("health/ready", "yes", "metrics", "mine", "openapi", "mine")
                    .entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return war;
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
