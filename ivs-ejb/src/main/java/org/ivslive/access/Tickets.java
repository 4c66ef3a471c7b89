package org.ivslive.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;

/**
 * Tickets for WebSockets. A browser cannot send a key when it opens one, and a key has no place in an address, which ends
 * up in logs; so the key buys a ticket, good once and for half a minute.
 */
@Component
public class Tickets {

    public static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final int BYTES = 24;
    private static final int LENGTH = BYTES / 3 * 4;
    private static final Script KEEP = Script.beside(Tickets.class, "ticket.lua");
    private static final Script REDEEM = Script.beside(Tickets.class, "redeem.lua");

    private final LiveStore store;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Tickets(LiveStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    public String issue(Caller caller) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.number(
                KEEP,
                List.of(keys.ticket(hash(ticket))),
                caller.role().key() + " " + caller.keyId(),
                LIFETIME.toMillis());
        return ticket;
    }

    /** Whose ticket it is; empty where it is none, was used before or is too old. */
    public Optional<Caller> redeem(String ticket) {
        if (ticket.length() != LENGTH) {
            return Optional.empty();
        }
        String owner = store.text(REDEEM, List.of(keys.ticket(hash(ticket))));
        int space = owner.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new Caller(KeyRole.of(owner.substring(0, space)), owner.substring(space + 1)));
    }

    /** Whoever reads Redis shall not find tickets there. */
    private static String hash(String ticket) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
