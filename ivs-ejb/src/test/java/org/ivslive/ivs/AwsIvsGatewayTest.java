package org.ivslive.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.settings.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsIvsGatewayTest {

    private static final StageArn ARN = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");
    private static final String STAGE =
            "{\"arn\":\"" + ARN + "\",\"name\":\"one\",\"activeSessionId\":\"st-1\",\"tags\":{\"a\":\"b\"}}";
    private static final IvsStage EXPECTED = new IvsStage(ARN, "one", Optional.of("st-1"), Map.of("a", "b"));

    private ScriptedIvs aws;
    private IvsClients clients;
    private IvsGateway gateway;

    @BeforeEach
    void start() throws IOException {
        aws = new ScriptedIvs();
        connect(aws.uri());
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void getStage_there() {
        aws.answers(200, "{\"stage\":" + STAGE + "}");
        assertThat(gateway.getStage(ARN)).isEqualTo(EXPECTED);
        assertThat(aws.requests()).containsExactly("/GetStage {\"arn\":\"" + ARN + "\"}");
    }

    @Test
    void getStage_withoutNameSessionAndTags() {
        aws.answers(200, "{\"stage\":{\"arn\":\"" + ARN + "\",\"activeSessionId\":\"\"}}");
        assertThat(gateway.getStage(ARN)).isEqualTo(new IvsStage(ARN, "", Optional.empty(), Map.of()));
    }

    @Test
    void getStage_asksAgainOnce() {
        aws.fails(500, "InternalServerException");
        aws.answers(200, "{\"stage\":" + STAGE + "}");
        assertThat(gateway.getStage(ARN)).isEqualTo(EXPECTED);
        assertThat(aws.requests()).hasSize(2);
    }

    @Test
    void getStage_givesUpAfterTwo() {
        aws.fails(500, "InternalServerException");
        aws.fails(500, "InternalServerException");
        aws.answers(200, "{\"stage\":" + STAGE + "}");
        assertThatThrownBy(() -> gateway.getStage(ARN)).isInstanceOf(IvsUnavailable.class);
        assertThat(aws.requests()).hasSize(2);
    }

    @Test
    void getStage_notThere() {
        aws.fails(404, "ResourceNotFoundException");
        assertThatThrownBy(() -> gateway.getStage(ARN))
                .isInstanceOf(IvsNotFound.class)
                .hasMessage("GetStage: no such resource");
        assertThat(aws.requests()).hasSize(1);
    }

    @Test
    void listStages_pages() {
        aws.answers(200, "{\"stages\":[" + STAGE + "],\"nextToken\":\"more\"}");
        aws.answers(200, "{\"stages\":[]}");
        assertThat(gateway.listStages(7, null)).isEqualTo(new IvsStagePage(List.of(EXPECTED), Optional.of("more")));
        assertThat(gateway.listStages(7, "more")).isEqualTo(new IvsStagePage(List.of(), Optional.empty()));
        assertThat(aws.requests())
                .containsExactly(
                        "/ListStages {\"maxResults\":7}", "/ListStages {\"nextToken\":\"more\",\"maxResults\":7}");
    }

    @Test
    void createStage_made() {
        aws.answers(200, "{\"stage\":" + STAGE + "}");
        assertThat(gateway.createStage("one", Map.of("a", "b"))).isEqualTo(EXPECTED);
        assertThat(aws.requests()).containsExactly("/CreateStage {\"name\":\"one\",\"tags\":{\"a\":\"b\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "429, ThrottlingException",
        "400, ThrottlingException",
        "429, TooManyRequestsException",
        "500, InternalServerException",
        "503, ServiceUnavailable",
        "502, ''",
    })
    void createStage_unavailableIsAskedOnce(int status, String code) {
        aws.fails(status, code);
        aws.answers(200, "{\"stage\":" + STAGE + "}");
        assertThatThrownBy(() -> gateway.createStage("one", Map.of()))
                .isInstanceOf(IvsUnavailable.class)
                .hasMessageStartingWith("CreateStage: " + code)
                .asInstanceOf(type(IvsUnavailable.class))
                .extracting(IvsUnavailable::retryAfter)
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(aws.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDeniedException",
        "400, ValidationException",
        "402, ServiceQuotaExceededException",
        "409, ConflictException",
        "403, PendingVerification",
        "403, UnrecognizedClientException",
    })
    void createStage_refused(int status, String code) {
        aws.fails(status, code);
        assertThatThrownBy(() -> gateway.createStage("one", Map.of()))
                .isInstanceOf(IvsRefused.class)
                .hasMessage(code + ": CreateStage")
                .asInstanceOf(type(IvsRefused.class))
                .extracting(IvsRefused::code)
                .isEqualTo(code);
        assertThat(aws.requests()).hasSize(1);
    }

    @Test
    void getStage_refusedIsAskedOnce() {
        aws.fails(403, "AccessDeniedException");
        assertThatThrownBy(() -> gateway.getStage(ARN)).isInstanceOf(IvsRefused.class);
        assertThat(aws.requests()).hasSize(1);
    }

    @Test
    void createStage_nobodyListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            connect(URI.create("http://127.0.0.1:" + socket.getLocalPort()));
        }
        assertThatThrownBy(() -> gateway.createStage("one", Map.of()))
                .isInstanceOf(IvsUnavailable.class)
                .hasMessageStartingWith("CreateStage: ");
    }

    @Test
    void createStage_noAnswerInTime() {
        clients.close();
        clients = new IvsClients(TestSettings.with(settings(aws.uri())), Duration.ofMillis(300), Duration.ofSeconds(5));
        gateway = new AwsIvsGateway(clients);
        aws.isSilent();
        assertThatThrownBy(() -> gateway.createStage("one", Map.of()))
                .isInstanceOf(IvsUnavailable.class)
                .hasMessageStartingWith("CreateStage: ");
        assertThat(aws.requests()).hasSize(1);
    }

    @Test
    void createStage_connectionBreaks() {
        aws.hangsUp();
        assertThatThrownBy(() -> gateway.createStage("one", Map.of())).isInstanceOf(IvsUnavailable.class);
        assertThat(aws.requests()).hasSize(1);
    }

    @Test
    void calls_areSigned() {
        aws.answers(200, "{\"stage\":" + STAGE + "}");
        gateway.getStage(ARN);
        assertThat(aws.authorization())
                .matches("AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/eu-west-1/ivs/aws4_request, .*");
    }

    private void connect(URI endpoint) {
        if (clients != null) {
            clients.close();
        }
        clients = new IvsClients(TestSettings.with(settings(endpoint)));
        gateway = new AwsIvsGateway(clients);
    }

    private static String[] settings(URI endpoint) {
        return new String[] {
            "AWS_ENDPOINT_URL_IVS_REALTIME", endpoint.toString(),
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "id",
            "AWS_SECRET_ACCESS_KEY", "secret"
        };
    }
}
