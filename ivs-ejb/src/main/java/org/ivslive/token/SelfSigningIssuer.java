package org.ivslive.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.PublicKeyArn;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageEndpoints;

/** Signs tokens here, in IVS's format: a JWT that names the public key which IVS was given beforehand. */
final class SelfSigningIssuer implements TokenIssuer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static final int REHEARSALS = 300;

    private final SigningKeys keys;
    private final StageAddresses addresses;
    private final Clock clock;

    SelfSigningIssuer(SigningKeys keys, StageAddresses addresses, Clock clock) {
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public ParticipantToken issue(TokenRequest request) {
        SigningKeys.Current key = keys.current();
        StageEndpoints endpoints = addresses.of(request.stage());
        ParticipantId participant = request.participant();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(request.duration()).truncatedTo(ChronoUnit.SECONDS);
        String signed = encoded(header(key.arn())) + "." + encoded(claims(request, endpoints, participant, now, end));
        String token = signed + "." + BASE64.encodeToString(key.signer().sign(signed.getBytes(US_ASCII)));
        return new ParticipantToken(token, participant, end, TokenMaker.SELF_SIGNED, Optional.of(key.arn()));
    }

    /** The stage's addresses are asked for, and the code that signs is compiled. The tokens are nobody's. */
    @Override
    public void prepare(StageArn stage) {
        for (int i = 0; i < REHEARSALS; i++) {
            issue(new TokenRequest(
                    stage, ParticipantId.random(), "rehearsal", Set.of(Capability.SUBSCRIBE), Duration.ofMinutes(1)));
        }
    }

    private static ObjectNode header(PublicKeyArn key) {
        return JSON.createObjectNode().put("alg", "ES384").put("typ", "JWT").put("kid", key.value());
    }

    private static ObjectNode claims(
            TokenRequest request, StageEndpoints endpoints, ParticipantId participant, Instant now, Instant end) {
        ObjectNode claims = JSON.createObjectNode()
                .put("exp", end.getEpochSecond())
                .put("iat", now.getEpochSecond())
                .put("jti", participant.value())
                .put("resource", request.stage().value())
                .put("topic", request.stage().id().value())
                .put("events_url", endpoints.events())
                .put("whip_url", endpoints.whip());
        if (!request.userId().isEmpty()) {
            claims.put("user_id", request.userId());
        }
        if (!request.attributes().isEmpty()) {
            ObjectNode attributes = claims.putObject("attributes");
            request.attributes().forEach(attributes::put);
        }
        ObjectNode capabilities = claims.putObject("capabilities");
        if (request.capabilities().contains(Capability.PUBLISH)) {
            capabilities.put("allow_publish", true);
        }
        if (request.capabilities().contains(Capability.SUBSCRIBE)) {
            capabilities.put("allow_subscribe", true);
        }
        return claims.put("version", "1.0");
    }

    private static String encoded(ObjectNode json) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes is JSON", e);
        }
    }
}
