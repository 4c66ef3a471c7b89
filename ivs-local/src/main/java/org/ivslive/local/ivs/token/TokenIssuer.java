package org.ivslive.local.ivs.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.ivslive.local.ivs.model.Home;
import org.ivslive.local.ivs.model.PublicKeyArn;

/** Issues participant tokens: a JWT signed with ES384, its claims those of the self-signed tokens of IVS. */
public final class TokenIssuer {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    static final String KEY_ID = "stand-in";

    private final SigningKey key;
    private final InstantSource clock;

    public TokenIssuer(SigningKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A token and when it ends. */
    public record Issued(String token, Instant expirationTime) {}

    public Issued issue(Home home, TokenRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(Duration.ofMinutes(request.minutes()));
        String signed = encoded(header(home)) + "." + encoded(claims(request, now, end));
        return new Issued(signed + "." + signature(signed), end);
    }

    private static ObjectNode header(Home home) {
        return MAPPER.createObjectNode()
                .put("alg", "ES384")
                .put("typ", "JWT")
                .put("kid", PublicKeyArn.of(home, KEY_ID).value());
    }

    private static ObjectNode claims(TokenRequest request, Instant now, Instant end) {
        ObjectNode claims = MAPPER.createObjectNode()
                .put("exp", end.getEpochSecond())
                .put("iat", now.getEpochSecond())
                .put("jti", request.participant().value())
                .put("resource", request.stage().value())
                .put("topic", request.stage().id())
                .put("events_url", request.eventsUrl())
                .put("whip_url", request.whipUrl());
        if (!request.userId().isEmpty()) {
            claims.put("user_id", request.userId());
        }
        if (!request.attributes().isEmpty()) {
            ObjectNode attributes = claims.putObject("attributes");
            request.attributes().forEach(attributes::put);
        }
        ObjectNode capabilities = claims.putObject("capabilities");
        request.capabilities().stream().sorted().forEach(capability -> {
            switch (capability) {
                case PUBLISH -> capabilities.put("allow_publish", true);
                case SUBSCRIBE -> capabilities.put("allow_subscribe", true);
            }
        });
        return claims.put("version", "1.0");
    }

    private static String encoded(ObjectNode json) {
        try {
            return base64(MAPPER.writeValueAsBytes(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain nodes does not serialise", impossible);
        }
    }

    private String signature(String signed) {
        try {
            Signature signer = Signature.getInstance("SHA384withECDSAinP1363Format");
            signer.initSign(key.privateKey());
            signer.update(signed.getBytes(US_ASCII));
            return base64(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the stand-in's own key does not sign", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
