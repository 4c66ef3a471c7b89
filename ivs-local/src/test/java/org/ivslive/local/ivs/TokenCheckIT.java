package org.ivslive.local.ivs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.ivslive.local.ivs.token.AcceptedToken;
import org.ivslive.local.ivs.token.TokenRefused;
import org.ivslive.local.ivs.token.TokenRequest.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantToken;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantTokenCapability;
import software.amazon.awssdk.services.ivsrealtime.model.Stage;

class TokenCheckIT {
    private static final SteppedClock CLOCK = new SteppedClock();

    @RegisterExtension
    static final RunningStandIn running =
            new RunningStandIn(StandInConfig.onFreePort().withoutRates().clock(CLOCK));

    private final IvsRealTimeClient ivs = running.ivs();
    private KeyPair pair;
    private Stage stage;
    private String kid;

    @BeforeEach
    void importKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        pair = generator.generateKeyPair();
        stage = ivs.createStage(r -> {}).stage();
        kid = ivs.importPublicKey(r -> r.publicKeyMaterial(Keys.pem(pair.getPublic())))
                .publicKey()
                .arn();
    }

    @Test
    void tokenThatTheStandInMade_isAccepted() throws TokenRefused {
        ParticipantToken token = ivs.createParticipantToken(r -> r.stageArn(stage.arn())
                        .userId("anna")
                        .attributes(Map.of("name", "Anna"))
                        .capabilities(ParticipantTokenCapability.SUBSCRIBE))
                .participantToken();
        AcceptedToken accepted = running.standIn().tokens().check(token.token());
        assertThat(accepted.stage().value()).isEqualTo(stage.arn());
        assertThat(accepted.participant().value()).isEqualTo(token.participantId());
        assertThat(accepted.userId()).isEqualTo("anna");
        assertThat(accepted.attributes()).isEqualTo(Map.of("name", "Anna"));
        assertThat(accepted.capabilities()).isEqualTo(Set.of(Capability.SUBSCRIBE));
        assertThat(accepted.expiresAt()).isEqualTo(token.expirationTime());
    }

    @Test
    void tokenOfAnImportedKey_isAcceptedUntilTheKeyIsDeleted() throws Exception {
        String token =
                signed("ES384", kid, claims(CLOCK.instant().plusSeconds(60).getEpochSecond()));
        assertThat(running.standIn().tokens().check(token).capabilities())
                .isEqualTo(Set.of(Capability.PUBLISH, Capability.SUBSCRIBE));
        ivs.deletePublicKey(r -> r.arn(kid));
        refused(token, "its key is not imported, or not any more");
    }

    @Test
    void token_endsToTheSecond() throws Exception {
        String token = signed("ES384", kid, claims(CLOCK.instant().getEpochSecond() + 60));
        CLOCK.advance(Duration.ofSeconds(59));
        running.standIn().tokens().check(token);
        CLOCK.advance(Duration.ofSeconds(1));
        refused(token, "it has ended");
    }

    @Test
    void stageDeleted_tokenIsRefused() throws Exception {
        String token = signed("ES384", kid, claims(CLOCK.instant().getEpochSecond() + 60));
        ivs.deleteStage(r -> r.arn(stage.arn()));
        refused(token, "it is for no stage that is there");
    }

    @Test
    void anotherKeysSignature_isRefused() throws Exception {
        String before = kid;
        importKey();
        refused(
                signed("ES384", before, claims(CLOCK.instant().getEpochSecond() + 60)),
                "the signature is not that of its key");
    }

    @Test
    void otherAlgorithm_isRefused() throws Exception {
        refused(signed("none", kid, claims(CLOCK.instant().getEpochSecond() + 60)), "not signed with ES384");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"jti\":\"p-1\"', '\"jti\":\"p 1\"', it names no participant",
        "'\"allow_publish\":true,\"allow_subscribe\":true', '', it allows nothing",
        "'\"topic\":\"', '\"topic\":\"x', it is for no stage that is there",
        "'\"exp\":', '\"exp\":-', it has ended"
    })
    void claimsThatDoNotHold_areRefused(String claim, String instead, String why) throws Exception {
        String claims = claims(CLOCK.instant().getEpochSecond() + 60);
        assertThat(claims).contains(claim);
        refused(signed("ES384", kid, claims.replace(claim, instead)), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c.d", "!.!.!", "e30.e30", "bm90IGpzb24.e30.e30"})
    void nonsense_isRefused(String token) {
        refused(token, "not a token");
    }

    private static void refused(String token, String why) {
        assertThatThrownBy(() -> running.standIn().tokens().check(token))
                .isInstanceOf(TokenRefused.class)
                .hasMessage(why);
    }

    private String claims(long end) {
        return ("{\"exp\":%d,\"iat\":1,\"jti\":\"p-1\",\"resource\":\"%s\",\"topic\":\"%s\","
                        + "\"capabilities\":{\"allow_publish\":true,\"allow_subscribe\":true},\"version\":\"1.0\"}")
                .formatted(end, stage.arn(), stage.arn().replaceFirst(".*/", ""));
    }

    private String signed(String algorithm, String key, String claims) throws GeneralSecurityException {
        String header = "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(algorithm, key);
        String text = base64(header.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        Signature signer = Signature.getInstance("SHA384withECDSAinP1363Format");
        signer.initSign(pair.getPrivate());
        signer.update(text.getBytes(UTF_8));
        return text + "." + base64(signer.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
