package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeException;
import software.amazon.awssdk.services.ivsrealtime.model.PendingVerificationException;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.ServiceQuotaExceededException;

class AdminIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    private final IvsRealTimeClient ivs = running.ivs();

    @Test
    void faults_addedListedCleared() throws Exception {
        long id = ok("POST", "/_admin/faults", "{'kind':'throttle','operation':'CreateStage','times':3}")
                .get("id")
                .asLong();
        assertThatThrownBy(() -> ivs.createStage(r -> {})).isInstanceOf(IvsRealTimeException.class);
        assertThat(ok("GET", "/_admin/faults", "").toString())
                .isEqualTo("{\"faults\":[{\"id\":" + id + ",\"operation\":\"CreateStage\",\"kind\":\"error\","
                        + "\"type\":\"ThrottlingException\",\"times\":2}]}");
        assertThat(ok("DELETE", "/_admin/faults/" + id, "").get("cleared").asBoolean())
                .isTrue();
        ivs.createStage(r -> {});
    }

    @Test
    void faults_ofEveryKind() throws Exception {
        ok("POST", "/_admin/faults", "{'kind':'error','type':'PendingVerification','times':1}");
        assertThatThrownBy(() -> ivs.createStage(r -> {})).isInstanceOf(PendingVerificationException.class);
        ok("POST", "/_admin/faults", "{'kind':'error','times':1}");
        assertThatThrownBy(() -> ivs.createStage(r -> {}))
                .isInstanceOfSatisfying(
                        IvsRealTimeException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(500));
        ok("POST", "/_admin/faults", "{'kind':'lost-answer','operation':'*','times':1}");
        assertThatThrownBy(() -> ivs.createStage(r -> {})).isInstanceOf(SdkClientException.class);
        ok("POST", "/_admin/faults", "{'kind':'slow','delayMs':50,'times':1}");
        ivs.createStage(r -> {});
        ok("POST", "/_admin/faults", "{'kind':'throttle'}");
        ok("DELETE", "/_admin/faults", "");
        assertThat(ivs.listStages(r -> {}).stages()).hasSize(2);
    }

    @Test
    void calls_countedByOutcome() throws Exception {
        ivs.createStage(r -> {});
        assertThatThrownBy(() -> ivs.getStage(r -> {}));
        assertThat(ok("GET", "/_admin/calls", "").toString())
                .isEqualTo("{\"CreateStage\":{\"ok\":1},\"GetStage\":{\"ValidationException\":1}}");
        ok("DELETE", "/_admin/calls", "");
        assertThat(ok("GET", "/_admin/calls", "")).isEmpty();
    }

    @Test
    void quotas_changedAndRestored() throws Exception {
        assertThat(ok("GET", "/_admin/quotas", "").get("STAGES").asInt()).isEqualTo(1000);
        ok("PUT", "/_admin/quotas/STAGES", "{'value':1}");
        ivs.createStage(r -> {});
        assertThatThrownBy(() -> ivs.createStage(r -> {})).isInstanceOf(ServiceQuotaExceededException.class);
        ok("DELETE", "/_admin/quotas", "");
        ivs.createStage(r -> {});
    }

    @Test
    void stage_deletedBehindTheProductsBack() throws Exception {
        String arn = ivs.createStage(r -> {}).stage().arn();
        ok("DELETE", "/_admin/stages/" + id(arn), "");
        assertThatThrownBy(() -> ivs.getStage(r -> r.arn(arn))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(ok("GET", "/_admin/calls", "").toString()).doesNotContain("DeleteStage");
    }

    @Test
    void participants_broughtOnAndTakenOff() throws Exception {
        String arn = ivs.createStage(r -> {}).stage().arn();
        String path = "/_admin/stages/" + id(arn) + "/participants/anna";
        String session = ok("PUT", path, "{'userId':'u','attributes':{'a':'1'},'publishing':true}")
                .get("sessionId")
                .asText();
        var anna = ivs.getParticipant(r -> r.stageArn(arn).sessionId(session).participantId("anna"))
                .participant();
        assertThat(anna.userId()).isEqualTo("u");
        assertThat(anna.published()).isTrue();
        JsonNode stage = ok("GET", "/_admin/state", "").get("stages").get(0);
        assertThat(stage.get("activeSessionId").asText()).isEqualTo(session);
        assertThat(stage.get("participants").toString())
                .isEqualTo("[{\"participantId\":\"anna\",\"userId\":\"u\",\"publishing\":true,\"replica\":false}]");
        ok("DELETE", path, "");
        assertThat(ivs.getStage(r -> r.arn(arn)).stage().activeSessionId()).isNull();
    }

    @Test
    void reset_forgetsEverything() throws Exception {
        ivs.createStage(r -> {});
        ivs.importPublicKey(r -> r.publicKeyMaterial(Keys.p384()));
        ok("POST", "/_admin/faults", "{'kind':'throttle'}");
        ok("PUT", "/_admin/quotas/STAGES", "{'value':1}");
        ok("POST", "/_admin/reset", "");
        JsonNode state = ok("GET", "/_admin/state", "");
        assertThat(state.get("stages")).isEmpty();
        assertThat(state.get("publicKeys")).isEmpty();
        assertThat(state.get("faults")).isEmpty();
        assertThat(state.get("quotas").get("STAGES").asInt()).isEqualTo(1000);
        assertThat(ok("GET", "/_admin/calls", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        POST   | /_admin/faults           | {'kind':'fire'}                       | 400 | kind must be throttle, slow, error or lost-answer, not 'fire'
        POST   | /_admin/faults           | {'kind':'slow'}                       | 400 | delayMs must be between 1 and 600000, not 0
        POST   | /_admin/faults           | {'kind':'throttle','operation':'Foo'} | 400 | there is no operation called Foo
        POST   | /_admin/faults           | {'kind':'error','type':'Foo'}         | 400 | there is no error type called Foo
        PUT    | /_admin/quotas/STAGES    | {}                                    | 400 | the body must be {'value': a number}
        PUT    | /_admin/quotas/FOO       | {'value':1}                           | 400 | there is no quota called FOO
        DELETE | /_admin/stages/foo       | {}                                    | 404 | Resource: stage foo not found
        GET    | /_admin/foo              | {}                                    | 404 | No such admin path; docs/local-ivs.md lists them.
        """)
    void wrong_saysWhat(String method, String path, String body, int status, String error) throws Exception {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new ObjectMapper().readTree(answer.body()).get("error").asText())
                .isEqualTo(error.replace('\'', error.contains("{") ? '"' : '\''));
    }

    @Test
    void fromAPage_refused() throws Exception {
        HttpResponse<String> answer =
                Http.send(running.uri(), "POST", "/_admin/reset", "", "Origin", "http://127.0.0.1:3000");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String id(String arn) {
        return arn.substring(arn.indexOf('/') + 1);
    }

    private static JsonNode ok(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return Http.send(running.uri(), method, path, body.replace('\'', '"'));
    }
}
