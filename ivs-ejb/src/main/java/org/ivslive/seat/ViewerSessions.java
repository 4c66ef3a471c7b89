package org.ivslive.seat;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;

/**
 * The secrets that viewers speak for themselves with: their session and a seal that binds it to them. Nothing is kept
 * for them, so that they are good on every node, and still good after Redis has lost everything.
 */
@Component
public class ViewerSessions {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "ivs-live viewer session";
    private static final int SESSION_BYTES = 16;
    private static final int SEAL_BYTES = 32;
    private static final int LENGTH = (SESSION_BYTES + SEAL_BYTES) / 3 * 4;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;

    @Inject
    ViewerSessions(Settings settings) {
        // Without the setting nobody is asked for a secret, so any key will do.
        byte[] secret = settings.find(Settings.API_SECRET_KEY)
                .map(text -> text.getBytes(UTF_8))
                .orElseGet(() -> new SecureRandom().generateSeed(SEAL_BYTES));
        byte[] own = mac(new SecretKeySpec(secret, ALGORITHM)).doFinal(PURPOSE.getBytes(UTF_8));
        key = new SecretKeySpec(own, ALGORITHM);
    }

    /** The secret of the one who sits there. */
    public String secret(BroadcastId broadcast, Seat seat) {
        byte[] session = bytes(seat.session());
        ByteBuffer secret = ByteBuffer.allocate(SESSION_BYTES + SEAL_BYTES);
        secret.put(session).put(seal(broadcast, seat.viewer(), session));
        return ENCODER.encodeToString(secret.array());
    }

    /** The session that the secret is of; empty where it is not this viewer's. */
    public Optional<UUID> read(BroadcastId broadcast, ViewerId viewer, String secret) {
        if (secret.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(secret);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(both);
        byte[] session = new byte[SESSION_BYTES];
        byte[] seal = new byte[SEAL_BYTES];
        parts.get(session).get(seal);
        if (!MessageDigest.isEqual(seal, seal(broadcast, viewer, session))) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(session);
        return Optional.of(new UUID(numbers.getLong(), numbers.getLong()));
    }

    private byte[] seal(BroadcastId broadcast, ViewerId viewer, byte[] session) {
        Mac mac = mac(key);
        mac.update(broadcast.value().getBytes(UTF_8));
        mac.update((byte) 0);
        mac.update(session);
        mac.update(viewer.value().getBytes(UTF_8));
        return mac.doFinal();
    }

    private static byte[] bytes(UUID session) {
        return ByteBuffer.allocate(SESSION_BYTES)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .array();
    }

    private static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
