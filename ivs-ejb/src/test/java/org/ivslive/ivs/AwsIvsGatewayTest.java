package org.ivslive.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.settings.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsIvsGatewayTest {

    private static final StageArn ARN = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");
    private static final StageArn OTHER = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/Other1234567");
    private static final String STAGE =
            "{\"arn\":\"" + ARN + "\",\"name\":\"one\",\"activeSessionId\":\"st-1\",\"tags\":{\"a\":\"b\"}}";
    private static final IvsStage EXPECTED = new IvsStage(ARN, "one", Optional.of("st-1"), Map.of("a", "b"));

    private static final PublicKeyArn KEY =
            new PublicKeyArn("arn:aws:ivs:us-east-1:123456789012:public-key/AbCdEf123456");
    private static final String KEY_WITH_MATERIAL = "{\"arn\":\"" + KEY
            + "\",\"name\":\"key\",\"publicKeyMaterial\":\"pem\",\"fingerprint\":\"AA:BB\",\"tags\":{\"a\":\"b\"}}";

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

    @Test
    void getStage_tellsTheEndpoints() {
        aws.answers(
                200,
                "{\"stage\":{\"arn\":\"" + ARN
                        + "\",\"endpoints\":{\"events\":\"wss://events\",\"whip\":\"https://whip\",\"rtmp\":\"rtmp://r\"}}}");
        assertThat(gateway.getStage(ARN).endpoints()).contains(new StageEndpoints("wss://events", "https://whip"));
    }

    @Test
    void getStage_endpointsInPart() {
        aws.answers(200, "{\"stage\":{\"arn\":\"" + ARN + "\",\"endpoints\":{\"events\":\"wss://events\"}}}");
        assertThat(gateway.getStage(ARN).endpoints()).isEmpty();
    }

    @Test
    void startReplication_asks() {
        aws.answers(200, "{}");
        gateway.startReplication(ARN, OTHER, new ParticipantId("p-1"));
        assertThat(aws.requests())
                .containsExactly("/StartParticipantReplication {\"sourceStageArn\":\"" + ARN
                        + "\",\"destinationStageArn\":\"" + OTHER + "\",\"participantId\":\"p-1\"}");
    }

    @ParameterizedTest
    @CsvSource({"409, ConflictException, true, false", "402, ServiceQuotaExceededException, false, true"})
    void startReplication_refused(int status, String code, boolean conflict, boolean quota) {
        aws.fails(status, code);
        assertThatThrownBy(() -> gateway.startReplication(ARN, OTHER, new ParticipantId("p-1")))
                .asInstanceOf(type(IvsRefused.class))
                .matches(refused -> refused.isConflict() == conflict)
                .matches(refused -> refused.isQuota() == quota);
        assertThat(aws.requests()).hasSize(1);
    }

    @Test
    void stopReplication_asks() {
        aws.answers(200, "{}");
        aws.fails(404, "ResourceNotFoundException");
        gateway.stopReplication(ARN, OTHER, new ParticipantId("p-1"));
        assertThatThrownBy(() -> gateway.stopReplication(ARN, OTHER, new ParticipantId("p-1")))
                .isInstanceOf(IvsNotFound.class);
        assertThat(aws.requests())
                .first()
                .isEqualTo("/StopParticipantReplication {\"sourceStageArn\":\"" + ARN + "\",\"destinationStageArn\":\""
                        + OTHER + "\",\"participantId\":\"p-1\"}");
    }

    @Test
    void listReplicas_pages() {
        String replica = "{\"sourceStageArn\":\"" + ARN + "\",\"participantId\":\"p-1\",\"sourceSessionId\":\"st-1\","
                + "\"destinationStageArn\":\"" + OTHER
                + "\",\"destinationSessionId\":\"st-2\",\"replicationState\":\"%s\"}";
        aws.answers(200, "{\"replicas\":[" + replica.formatted("ACTIVE") + "],\"nextToken\":\"more\"}");
        aws.answers(200, "{\"replicas\":[" + replica.formatted("STOPPED") + "]}");
        ParticipantId participant = new ParticipantId("p-1");
        assertThat(gateway.listReplicas(ARN, participant, 7, null))
                .isEqualTo(new IvsReplicaPage(
                        List.of(new IvsReplica(participant, ARN, OTHER, true)), Optional.of("more")));
        assertThat(gateway.listReplicas(ARN, participant, 7, "more"))
                .isEqualTo(
                        new IvsReplicaPage(List.of(new IvsReplica(participant, ARN, OTHER, false)), Optional.empty()));
        assertThat(aws.requests())
                .first()
                .isEqualTo("/ListParticipantReplicas {\"sourceStageArn\":\"" + ARN
                        + "\",\"participantId\":\"p-1\",\"maxResults\":7}");
    }

    @Test
    void listParticipants_tellsWhoIsAReplica() {
        aws.answers(
                200,
                "{\"participants\":[{\"participantId\":\"p-1\",\"userId\":\"ann\",\"state\":\"CONNECTED\","
                        + "\"published\":true,\"replicationType\":\"REPLICA\",\"replicationState\":\"ACTIVE\","
                        + "\"sourceStageArn\":\"" + OTHER + "\"},"
                        + "{\"participantId\":\"p-2\",\"userId\":\"ben\",\"state\":\"CONNECTED\",\"published\":true,"
                        + "\"replicationType\":\"SOURCE\"}]}");
        assertThat(gateway.listParticipants(ARN, "st-1", ParticipantFilter.PUBLISHED, 10, null)
                        .participants())
                .containsExactly(
                        new IvsParticipant(new ParticipantId("p-1"), "ann", true, true, Optional.of(OTHER)),
                        new IvsParticipant(new ParticipantId("p-2"), "ben", true, true));
    }

    @Test
    void createParticipantToken_made() {
        aws.answers(
                200,
                "{\"participantToken\":{\"token\":\"t.o.k\",\"participantId\":\"p-1\","
                        + "\"expirationTime\":\"2026-01-02T03:04:05Z\"}}");
        IvsToken token = gateway.createParticipantToken(new IvsTokenRequest(
                ARN, 60, "ann", Map.of("k", "v"), Set.of(Capability.SUBSCRIBE, Capability.PUBLISH)));
        assertThat(token)
                .isEqualTo(new IvsToken("t.o.k", new ParticipantId("p-1"), Instant.parse("2026-01-02T03:04:05Z")))
                .hasToString("IvsToken[p-1, until 2026-01-02T03:04:05Z]");
        assertThat(aws.requests())
                .containsExactly(
                        "/CreateParticipantToken {\"stageArn\":\"" + ARN + "\",\"duration\":60,\"userId\":\"ann\","
                                + "\"attributes\":{\"k\":\"v\"},\"capabilities\":[\"PUBLISH\",\"SUBSCRIBE\"]}");
    }

    @Test
    void createParticipantToken_unknownStage() {
        aws.fails(404, "ResourceNotFoundException");
        assertThatThrownBy(() -> gateway.createParticipantToken(
                        new IvsTokenRequest(ARN, 60, "ann", Map.of(), Set.of(Capability.SUBSCRIBE))))
                .isInstanceOf(IvsNotFound.class);
        assertThat(aws.requests())
                .containsExactly("/CreateParticipantToken {\"stageArn\":\"" + ARN
                        + "\",\"duration\":60,\"userId\":\"ann\",\"capabilities\":[\"SUBSCRIBE\"]}");
    }

    @Test
    void createParticipantToken_throttled() {
        aws.fails(429, "ThrottlingException");
        aws.fails(429, "ThrottlingException");
        assertThatThrownBy(() -> gateway.createParticipantToken(
                        new IvsTokenRequest(ARN, 60, "ann", Map.of(), Set.of(Capability.SUBSCRIBE))))
                .asInstanceOf(type(IvsUnavailable.class))
                .matches(IvsUnavailable::isThrottled);
    }

    @Test
    void importPublicKey_made() {
        aws.answers(200, "{\"publicKey\":" + KEY_WITH_MATERIAL + "}");
        assertThat(gateway.importPublicKey("pem", "key", Map.of("a", "b")))
                .isEqualTo(new IvsPublicKey(KEY, "key", Optional.of("pem"), Map.of("a", "b")));
        assertThat(aws.requests())
                .containsExactly(
                        "/ImportPublicKey {\"publicKeyMaterial\":\"pem\",\"name\":\"key\",\"tags\":{\"a\":\"b\"}}");
    }

    @Test
    void importPublicKey_isAskedOnce() {
        aws.fails(500, "InternalServerException");
        aws.answers(200, "{\"publicKey\":" + KEY_WITH_MATERIAL + "}");
        assertThatThrownBy(() -> gateway.importPublicKey("pem", "key", Map.of()))
                .asInstanceOf(type(IvsUnavailable.class))
                .matches(unavailable -> !unavailable.isThrottled());
        assertThat(aws.requests()).hasSize(1);
    }

    @Test
    void importPublicKey_noSlotLeft() {
        aws.fails(402, "ServiceQuotaExceededException");
        assertThatThrownBy(() -> gateway.importPublicKey("pem", "key", Map.of()))
                .isInstanceOf(IvsRefused.class)
                .hasMessage("ServiceQuotaExceededException: ImportPublicKey");
    }

    @Test
    void listPublicKeys_pages() {
        aws.answers(200, "{\"publicKeys\":[{\"arn\":\"" + KEY + "\",\"name\":\"key\"}],\"nextToken\":\"more\"}");
        aws.answers(200, "{\"publicKeys\":[]}");
        assertThat(gateway.listPublicKeys(7, null))
                .isEqualTo(new IvsPublicKeyPage(
                        List.of(new IvsPublicKey(KEY, "key", Optional.empty(), Map.of())), Optional.of("more")));
        assertThat(gateway.listPublicKeys(7, "more")).isEqualTo(new IvsPublicKeyPage(List.of(), Optional.empty()));
        assertThat(aws.requests())
                .containsExactly(
                        "/ListPublicKeys {\"maxResults\":7}",
                        "/ListPublicKeys {\"nextToken\":\"more\",\"maxResults\":7}");
    }

    @Test
    void getPublicKey_thereOrNot() {
        aws.answers(200, "{\"publicKey\":" + KEY_WITH_MATERIAL + "}");
        aws.fails(404, "ResourceNotFoundException");
        assertThat(gateway.getPublicKey(KEY).material()).contains("pem");
        assertThatThrownBy(() -> gateway.getPublicKey(KEY)).isInstanceOf(IvsNotFound.class);
        assertThat(aws.requests()).contains("/GetPublicKey {\"arn\":\"" + KEY + "\"}");
    }

    @Test
    void tagPublicKey_thereOrNot() {
        aws.answers(200, "{}");
        aws.fails(404, "ResourceNotFoundException");
        gateway.tagPublicKey(KEY, Map.of("ivs-live:generation", "1"));
        assertThatThrownBy(() -> gateway.tagPublicKey(KEY, Map.of("a", "b"))).isInstanceOf(IvsNotFound.class);
        assertThat(aws.requests().get(0)).startsWith("/tags/").endsWith("{\"tags\":{\"ivs-live:generation\":\"1\"}}");
    }

    @Test
    void deletePublicKey_thereOrNot() {
        aws.answers(200, "{}");
        aws.fails(404, "ResourceNotFoundException");
        gateway.deletePublicKey(KEY);
        assertThatThrownBy(() -> gateway.deletePublicKey(KEY)).isInstanceOf(IvsNotFound.class);
        assertThat(aws.requests()).contains("/DeletePublicKey {\"arn\":\"" + KEY + "\"}");
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
