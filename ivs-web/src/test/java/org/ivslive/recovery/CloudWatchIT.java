package org.ivslive.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ivslive.testing.Api;
import org.ivslive.testing.MicroApplication;
import org.ivslive.testing.Project;
import org.ivslive.testing.Scraped;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A node of its own that sends its figures to a CloudWatch of this test, which is away for a while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CloudWatchIT {

    private static final byte[] NOTHING = {(byte) 0xA0};

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private HttpServer cloudWatch;
    private Servers servers;
    private MicroApplication node;
    private volatile boolean well = true;

    @BeforeAll
    void start() throws Exception {
        cloudWatch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cloudWatch.createContext("/", this::take);
        cloudWatch.start();
        servers = Servers.start();
        Map<String, String> settings = Map.of(
                "CLOUDWATCH_ENABLED",
                "true",
                "CLOUDWATCH_NAMESPACE",
                "IVS/Tests",
                "METRICS_INTERVAL",
                "1s",
                "AWS_ENDPOINT_URL_CLOUDWATCH",
                "http://127.0.0.1:" + cloudWatch.getAddress().getPort());
        node = new MicroApplication(servers, Project.war(), settings).start();
    }

    @AfterAll
    void stop() {
        node.close();
        servers.close();
        cloudWatch.stop(0);
    }

    @Test
    void rehearsal_isNotCounted() {
        Scraped scraped = Scraped.read(api().get("/metrics").text());

        assertThat(scraped.value(
                        "ivs_http_request_duration_seconds_count", "route", "/api/viewer/heartbeat", "method", "POST"))
                .as("the calls that the node made to itself before it was ready")
                .isZero();
        assertThat(scraped.value("ivs_joins_total", "outcome", "nobody_live")).isZero();
        assertThat(scraped.value("ivs_aws_call_duration_seconds_count", "operation", "CreateStage"))
                .as("the master stage was really made")
                .isEqualTo(1);
    }

    @Test
    void figures_areSentAndTheServiceServesOnWithoutCloudWatch() throws IOException {
        await().atMost(Servers.patience())
                .untilAsserted(() -> assertThat(last())
                        .contains("IVS/Tests", "Environment", "ivs-live")
                        .contains("TotalViewers", "ConcurrentViewers", "ActiveStages", "ErrorCount"));
        await().atMost(Servers.patience()).until(() -> {
            api().get("/api/stage/list");
            return taken.stream().anyMatch(sent -> sent.contains("APILatency"));
        });

        well = false;
        await().atMost(Servers.patience()).until(() -> sends("failed") >= 2);
        assertThat(api().get("/health").json().path("status").asText()).isEqualTo("healthy");
        int before = taken.size();
        well = true;
        await().atMost(Servers.patience()).until(() -> taken.size() > before);

        String log = Files.readString(node.log());
        assertThat(log).containsOnlyOnce("CloudWatch does not take figures, trying again: InternalServiceFault");
        await().atMost(Servers.patience())
                .until(() -> Files.readString(node.log()).contains("CloudWatch is well again: it has the figures"));
    }

    private Api api() {
        return new Api(node.address()).asAdmin();
    }

    private double sends(String outcome) {
        return Scraped.read(api().get("/metrics").text()).value("ivs_cloudwatch_sends_total", "outcome", outcome);
    }

    private String last() {
        assertThat(taken).isNotEmpty();
        return taken.get(taken.size() - 1);
    }

    /** The texts of a call are plain to see in its bytes; the unit tests read them properly. */
    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
            exchange.getResponseHeaders().set("Content-Type", "application/cbor");
            if (well) {
                taken.add(body);
                exchange.sendResponseHeaders(200, NOTHING.length);
                exchange.getResponseBody().write(NOTHING);
            } else {
                byte[] error = "\u0000f__typetInternalServiceFault".getBytes(UTF_8);
                error[0] = (byte) 0xA1;
                exchange.sendResponseHeaders(500, error.length);
                exchange.getResponseBody().write(error);
            }
        }
    }
}
