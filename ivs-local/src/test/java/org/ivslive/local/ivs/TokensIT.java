package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.ivsrealtime.model.ParticipantTokenCapability.PUBLISH;
import static software.amazon.awssdk.services.ivsrealtime.model.ParticipantTokenCapability.SUBSCRIBE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantToken;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.Stage;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

class TokensIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    private final IvsRealTimeClient ivs = running.ivs();

    @Test
    void createParticipantToken_saysWhatWasAsked() throws Exception {
        Stage stage = ivs.createStage(r -> {}).stage();
        ParticipantToken token = ivs.createParticipantToken(r -> r.stageArn(stage.arn())
                        .duration(60)
                        .userId("anna")
                        .attributes(Map.of("name", "Anna"))
                        .capabilities(SUBSCRIBE))
                .participantToken();
        JsonNode claims = claims(token);
        assertThat(token.userId()).isEqualTo("anna");
        assertThat(token.duration()).isEqualTo(60);
        assertThat(token.attributes()).isEqualTo(Map.of("name", "Anna"));
        assertThat(token.capabilities()).containsExactly(SUBSCRIBE);
        assertThat(claims.get("jti").asText()).isEqualTo(token.participantId()).matches("[A-Za-z0-9_-]{1,64}");
        assertThat(claims.get("exp").asLong()).isEqualTo(token.expirationTime().getEpochSecond());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
        assertThat(claims.get("resource").asText()).isEqualTo(stage.arn());
        assertThat(stage.arn()).endsWith("/" + claims.get("topic").asText());
        assertThat(claims.get("events_url").asText())
                .isEqualTo(stage.endpoints().events());
        assertThat(claims.get("whip_url").asText()).isEqualTo(stage.endpoints().whip());
        assertThat(claims.get("user_id").asText()).isEqualTo("anna");
        assertThat(claims.get("attributes").toString()).isEqualTo("{\"name\":\"Anna\"}");
        assertThat(claims.get("capabilities").toString()).isEqualTo("{\"allow_subscribe\":true}");
        assertThat(claims.get("version").asText()).isEqualTo("1.0");
    }

    @Test
    void createParticipantToken_bare_mayDoBothForTwelveHours() throws Exception {
        Stage stage = ivs.createStage(r -> {}).stage();
        ParticipantToken token =
                ivs.createParticipantToken(r -> r.stageArn(stage.arn())).participantToken();
        assertThat(token.capabilities()).containsExactly(PUBLISH, SUBSCRIBE);
        assertThat(token.duration()).isEqualTo(720);
        assertThat(claims(token).get("capabilities").toString())
                .isEqualTo("{\"allow_publish\":true,\"allow_subscribe\":true}");
    }

    @Test
    void createStage_withTokenConfigurations_returnsATokenForEach() {
        var answer = ivs.createStage(r -> r.participantTokenConfigurations(
                one -> one.userId("a").capabilities(PUBLISH),
                two -> two.userId("b").duration(5)));
        assertThat(answer.participantTokens())
                .extracting(ParticipantToken::userId)
                .containsExactly("a", "b");
        assertThat(answer.participantTokens())
                .extracting(ParticipantToken::participantId)
                .doesNotHaveDuplicates();
    }

    @Test
    void createParticipantToken_outsideTheLimits_refused() {
        String arn = ivs.createStage(r -> {}).stage().arn();
        for (int minutes : List.of(0, 20_161)) {
            assertThatThrownBy(() ->
                            ivs.createParticipantToken(r -> r.stageArn(arn).duration(minutes)))
                    .isInstanceOf(ValidationException.class);
        }
        assertThatThrownBy(() -> ivs.createParticipantToken(r -> r.stageArn(arn).userId("u".repeat(129))))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() ->
                        ivs.createParticipantToken(r -> r.stageArn(arn).attributes(Map.of("k", "ü".repeat(512)))))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> ivs.createParticipantToken(r -> r.stageArn(arn).capabilitiesWithStrings("RECORD")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> ivs.createParticipantToken(r -> {})).isInstanceOf(ValidationException.class);
        ivs.createParticipantToken(r ->
                r.stageArn(arn).duration(20_160).userId("u".repeat(128)).attributes(Map.of("k", "x".repeat(1023))));
    }

    @Test
    void createParticipantToken_unknownStage_notFound() {
        String gone = "arn:aws:ivs:eu-west-1:123456789012:stage/gone";
        assertThatThrownBy(() -> ivs.createParticipantToken(r -> r.stageArn(gone)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private static JsonNode claims(ParticipantToken token) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.token().split("\\.")[1]));
    }
}
