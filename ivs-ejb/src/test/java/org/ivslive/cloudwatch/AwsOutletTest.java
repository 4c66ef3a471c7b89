package org.ivslive.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ivslive.settings.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the AWS SDK puts on the wire. */
class AwsOutletTest {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final Interval INTERVAL = new Interval(
            Map.of(Figure.TOTAL_VIEWERS, Statistics.of(123), Figure.API_LATENCY, new Statistics(4, 10.5, 0.25, 7)));

    private final FakeCloudWatch cloudWatch = new FakeCloudWatch();
    private AwsOutlet outlet = outlet(cloudWatch.uri());

    AwsOutletTest() throws IOException {}

    @AfterEach
    void close() {
        outlet.close();
        cloudWatch.close();
    }

    @Test
    void figures_areOneCallOfStatisticSets() {
        outlet.send(INTERVAL, AT);

        assertThat(cloudWatch.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).endsWith("/operation/PutMetricData");
            assertThat(request.headers().get("Authorization")).contains("/eu-west-1/monitoring/aws4_request");
            assertThat(request.body().get("Namespace")).isEqualTo("IVS/Test");
        });
        List<Object> data = Cbor.list(cloudWatch.requests().get(0).body().get("MetricData"));
        assertThat(data).hasSize(2);
        Map<String, Object> viewers = Cbor.map(data.get(0));
        Map<String, Object> latency = Cbor.map(data.get(1));
        assertThat(viewers.get("MetricName")).isEqualTo("TotalViewers");
        assertThat(viewers.get("Unit")).isEqualTo("Count");
        assertThat(((Number) viewers.get("Timestamp")).doubleValue()).isEqualTo(AT.getEpochSecond());
        assertThat(viewers.get("StatisticValues"))
                .isEqualTo(Map.of("SampleCount", 1.0, "Sum", 123.0, "Minimum", 123.0, "Maximum", 123.0));
        assertThat(latency.get("MetricName")).isEqualTo("APILatency");
        assertThat(latency.get("Unit")).isEqualTo("Milliseconds");
        assertThat(latency.get("StatisticValues"))
                .isEqualTo(Map.of("SampleCount", 4.0, "Sum", 10.5, "Minimum", 0.25, "Maximum", 7.0));
        assertThat(data)
                .allSatisfy(datum -> assertThat(Cbor.map(datum).get("Dimensions"))
                        .isEqualTo(List.of(
                                Map.of("Name", "Environment", "Value", "staging"),
                                Map.of("Name", "Service", "Value", "ivs-live"))));
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException",
        "500, InternalServiceFault",
        "503, ServiceUnavailable",
        "403, AccessDenied",
    })
    void refusal_isToldByItsCodeAndNotTriedAgain(int status, String code) {
        cloudWatch.fails(status, code);

        assertThatThrownBy(() -> outlet.send(INTERVAL, AT))
                .isInstanceOf(NotSent.class)
                .hasMessage(code);

        assertThat(cloudWatch.requests()).hasSize(1);
        outlet.send(INTERVAL, AT);
        assertThat(cloudWatch.requests()).hasSize(2);
    }

    @Test
    void silence_ends() {
        cloudWatch.isSilent();

        assertThatThrownBy(() -> outlet.send(INTERVAL, AT))
                .isInstanceOf(NotSent.class)
                .hasMessageContaining("timeout");
    }

    @Test
    void nobodyThere_isNotSent() throws IOException {
        URI nowhere;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        outlet.close();
        outlet = outlet(nowhere);

        assertThatThrownBy(() -> outlet.send(INTERVAL, AT)).isInstanceOf(NotSent.class);
    }

    @Test
    void figures_fitIntoOneCall() {
        assertThat(Figure.values()).as("CloudWatch takes 1,000 in a call").hasSizeLessThan(1_000);
    }

    private static AwsOutlet outlet(URI endpoint) {
        return new AwsOutlet(
                TestSettings.with(
                        "APP_ENV", "staging",
                        "AWS_REGION", "eu-west-1",
                        "CLOUDWATCH_NAMESPACE", "IVS/Test",
                        "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                        "AWS_SECRET_ACCESS_KEY", "secret"),
                endpoint,
                Duration.ofMillis(1_500));
    }
}
