package org.ivslive.token;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.PublicKeyArn;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.settings.EcPrivateKeyPem;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that tokens are signed with. Which one that is, IVS tells: the newest of ours that it holds. Every server looks
 * once a minute, and remembers what it saw while IVS is away.
 */
@Component
class SigningKeys {

    static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final Clock clock;
    private final HeldKeys held;
    private final Optional<KeyGenerations> own;
    private final Optional<KeyCare> care;
    private final Duration longest;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private final AtomicReference<Instant> nextLook = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<String> complaint = new AtomicReference<>("");
    private final AtomicBoolean looking = new AtomicBoolean();

    /** What to sign with, and by which name IVS knows it. */
    record Current(PublicKeyArn arn, Es384 signer) {}

    /** @param current empty where IVS holds none of ours */
    record Known(KeyRing ring, Instant at, Optional<Current> current) {}

    @Inject
    SigningKeys(Settings settings, IvsGateway ivs, Leases leases, Clock clock) {
        this.clock = clock;
        KeyTags tags = new KeyTags(settings.get(Settings.STAGE_NAME_PREFIX));
        String lease = settings.get(Settings.REDIS_KEY_PREFIX) + "lease:signing-key";
        longest = longest(settings);
        own = settings.find(Settings.IVS_SIGNING_KEY)
                .map(pem -> new KeyGenerations(EcPrivateKeyPem.read(pem), tags.installation()));
        held = new HeldKeys(ivs, tags, own);
        care = own.map(keys -> new KeyCare(ivs, held, keys, tags, leases, lease, clock, longest));
    }

    /** Whether the settings name a key. */
    boolean configured() {
        return own.isPresent();
    }

    /** Whether a token that lasts so long can be signed now; asks nobody. */
    boolean signs(Duration duration) {
        Known now = known.get();
        return now != null && now.current().isPresent() && duration.compareTo(longest) <= 0;
    }

    /** @throws IvsException where IVS does not know the key yet and cannot be told of it now */
    Current current() {
        Known now = known.get();
        return (now == null ? refreshed() : now)
                .current()
                .orElseThrow(() -> new IvsUnavailable("IVS holds no key of ours", ASK_AGAIN_AFTER, null));
    }

    Optional<Known> known() {
        return Optional.ofNullable(known.get());
    }

    /** Why no token can be signed, as far as is known; empty where nothing is wrong. */
    String complaint() {
        return Objects.requireNonNullElse(complaint.get(), "");
    }

    KeyCare care() {
        return care.orElseThrow(NoSigningKey::new);
    }

    /** Sees to it that IVS holds what it should, when it is time to, and says once what is in the way. */
    void look() {
        if (own.isEmpty() || clock.instant().isBefore(nextLook.get()) || !looking.compareAndSet(false, true)) {
            return;
        }
        try {
            refreshed();
        } catch (IvsException | LiveStoreUnavailable | NoKeySlot e) {
            complain(String.valueOf(e.getMessage()));
        } finally {
            looking.set(false);
        }
    }

    /**
     * @throws IvsException where IVS does not tell
     * @throws NoKeySlot where IVS holds none of ours and cannot take one
     */
    Known refreshed() {
        return care.map(keeper -> keeper.inTurn(() -> refreshed(keeper)))
                .orElseGet(() -> new Known(held.read(), clock.instant(), Optional.empty()));
    }

    private Known refreshed(KeyCare keeper) {
        KeyRing ring = held.read();
        if (!keeper.isNeeded(ring)) {
            return use(ring);
        }
        // What is to be done beside must not keep a good key from signing.
        Optional<Known> meanwhile = ring.newest()
                .filter(key -> key.longest().compareTo(longest) >= 0)
                .map(key -> use(ring));
        try {
            return keeper.ifAlone(keeper::tended)
                    .map(this::use)
                    .or(() -> meanwhile)
                    .orElseThrow(KeyCare::busy);
        } catch (NoKeySlot e) {
            // Those that were known before are gone.
            known.set(new Known(ring, clock.instant(), Optional.empty()));
            throw e;
        }
    }

    /** Signs with the newest of these from now on; asked for in turn. */
    Known use(KeyRing ring) {
        Known before = known.get();
        Optional<Current> current = ring.newest().map(key -> current(before, key));
        Known now = new Known(ring, clock.instant(), current);
        known.set(now);
        nextLook.set(now.at().plus(BETWEEN_LOOKS));
        complaint.set("");
        return now;
    }

    private Current current(@Nullable Known before, HeldKey key) {
        Optional<Current> same = Optional.ofNullable(before)
                .flatMap(Known::current)
                .filter(current -> current.arn().equals(key.arn()));
        return same.orElseGet(() -> {
            Es384 signer = Es384.fastest(
                    own.orElseThrow(NoSigningKey::new).of(key.generation()).privateKey());
            LOG.info(
                    "tokens are signed here ({}) with the key of generation {}, which IVS knows as {}",
                    signer.providerName(),
                    key.generation(),
                    key.arn());
            return new Current(key.arn(), signer);
        });
    }

    private void complain(String message) {
        Known now = known.get();
        if (now != null && now.current().isPresent()) {
            // What was seen last goes on being good.
            nextLook.set(clock.instant().plus(BETWEEN_LOOKS));
            if ("".equals(complaint.getAndSet(message))) {
                LOG.warn("signing keys cannot be looked after, tokens go on being signed: {}", message);
            }
        } else if (!message.equals(complaint.getAndSet(message))) {
            LOG.warn("no tokens can be signed, IVS is asked to make them; trying again every 2 s: {}", message);
        }
    }

    /** As the settings have it; a longer one is left to IVS, since a key goes when its tokens have ended. */
    private static Duration longest(Settings settings) {
        Duration publisher = settings.get(Settings.PUBLISHER_TOKEN_DURATION);
        Duration viewer = settings.get(Settings.VIEWER_TOKEN_DURATION);
        return publisher.compareTo(viewer) > 0 ? publisher : viewer;
    }
}
