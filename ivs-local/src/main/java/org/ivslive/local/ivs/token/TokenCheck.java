package org.ivslive.local.ivs.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.PublicKeyArn;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.World;
import org.ivslive.local.ivs.token.TokenRequest.Capability;

/**
 * Whether a participant token lets its bearer onto a stage: signed by the stand-in itself or with a key that is imported
 * at this moment, not ended, and for a stage that is there.
 */
public final class TokenCheck {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST = 8_192;

    private final World world;
    private final PublicKey own;

    /** @param own what proves the tokens that the stand-in made */
    public TokenCheck(World world, PublicKey own) {
        this.world = world;
        this.own = own;
    }

    public AcceptedToken check(String token) throws TokenRefused {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3) {
            throw new TokenRefused("not a token");
        }
        JsonNode header = json(parts[0]);
        if (!header.path("alg").asText().equals("ES384")) {
            throw new TokenRefused("not signed with ES384");
        }
        if (!verifies(key(header.path("kid").asText()), parts)) {
            throw new TokenRefused("the signature is not that of its key");
        }
        return accepted(json(parts[1]));
    }

    private AcceptedToken accepted(JsonNode claims) throws TokenRefused {
        Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
        if (!claims.path("exp").isIntegralNumber() || !world.clock().instant().isBefore(end)) {
            throw new TokenRefused("it has ended");
        }
        StageArn stage = new StageArn(claims.path("resource").asText());
        if (world.stages().find(stage).isEmpty()
                || !stage.id().equals(claims.path("topic").asText())) {
            throw new TokenRefused("it is for no stage that is there");
        }
        String participant = claims.path("jti").asText();
        if (!participant.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new TokenRefused("it names no participant");
        }
        Map<String, String> attributes = new HashMap<>();
        claims.path("attributes")
                .fields()
                .forEachRemaining(
                        each -> attributes.put(each.getKey(), each.getValue().asText()));
        return new AcceptedToken(
                stage,
                new ParticipantId(participant),
                claims.path("user_id").asText(""),
                attributes,
                capabilities(claims.path("capabilities")),
                end);
    }

    private static Set<Capability> capabilities(JsonNode said) throws TokenRefused {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        if (said.path("allow_publish").asBoolean()) {
            all.add(Capability.PUBLISH);
        }
        if (said.path("allow_subscribe").asBoolean()) {
            all.add(Capability.SUBSCRIBE);
        }
        if (all.isEmpty()) {
            throw new TokenRefused("it allows nothing");
        }
        return all;
    }

    private PublicKey key(String kid) throws TokenRefused {
        if (kid.endsWith(":public-key/" + TokenIssuer.KEY_ID)) {
            return own;
        }
        return world.publicKeys()
                .find(new PublicKeyArn(kid))
                .map(imported -> (PublicKey) imported.material().key())
                .orElseThrow(() -> new TokenRefused("its key is not imported, or not any more"));
    }

    private static boolean verifies(PublicKey key, String[] parts) {
        Optional<byte[]> signature = decoded(parts[2]);
        try {
            Signature verifier = Signature.getInstance("SHA384withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            return signature.isPresent() && verifier.verify(signature.get());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static JsonNode json(String part) throws TokenRefused {
        try {
            return MAPPER.readTree(decoded(part).orElseThrow(() -> new TokenRefused("not a token")));
        } catch (IOException e) {
            throw new TokenRefused("not a token");
        }
    }

    private static Optional<byte[]> decoded(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
