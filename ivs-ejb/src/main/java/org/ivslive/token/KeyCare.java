package org.ivslive.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.PublicKeyArn;
import org.ivslive.redis.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes which keys IVS holds, one server at a time. The lease can be lost meanwhile: then two hand in the same key,
 * which IVS takes once, since both come to the same.
 */
final class KeyCare {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCare.class);
    /** Longer than reading, deleting and importing take where IVS is slow. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final String QUOTA = "ServiceQuotaExceededException";

    private final IvsGateway ivs;
    private final HeldKeys held;
    private final KeyGenerations own;
    private final KeyTags tags;
    private final Leases leases;
    private final String lease;
    private final Clock clock;
    private final Duration longest;
    /** The lease is the server's: its threads take turns by this. */
    private final ReentrantLock turn = new ReentrantLock();

    /** @param longest how long a token can last that is signed from now on */
    KeyCare(
            IvsGateway ivs,
            HeldKeys held,
            KeyGenerations own,
            KeyTags tags,
            Leases leases,
            String lease,
            Clock clock,
            Duration longest) {
        this.ivs = ivs;
        this.held = held;
        this.own = own;
        this.tags = tags;
        this.leases = leases;
        this.lease = lease;
        this.clock = clock;
        this.longest = longest;
    }

    boolean isNeeded(KeyRing ring) {
        return ring.newest().isEmpty()
                || ring.isToBeMarked(longest)
                || !ring.due(clock.instant()).isEmpty();
    }

    /** @throws IvsUnavailable where another server is at it */
    <T> T alone(Supplier<T> work) {
        return ifAlone(work).orElseThrow(KeyCare::busy);
    }

    static IvsUnavailable busy() {
        return new IvsUnavailable("another server is at the signing keys", ASK_AGAIN_AFTER, null);
    }

    /**
     * Alone in the installation; not to be asked for within itself, since the lease is given back at the end. Empty where
     * another server is at it.
     */
    <T> Optional<T> ifAlone(Supplier<T> work) {
        return inTurn(() -> {
            if (!leases.hold(lease, LEASE)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                leases.release(lease);
            }
        });
    }

    /** Alone on this server, so that what was read earlier is not taken for what is so now. */
    <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** What IVS holds once all is as it should be: no key that is not needed, and one of our own that says how it is used. */
    KeyRing tended() {
        KeyRing ring = withoutDue(held.read());
        if (ring.newest().isEmpty()) {
            return withNext(ring);
        }
        return ring.isToBeMarked(longest) ? marked(ring, ring.newest().get()) : ring;
    }

    /** @throws NoKeySlot where IVS holds as many as it can */
    KeyRing withNext(KeyRing ring) {
        if (ring.isFull()) {
            throw noSlot(ring);
        }
        KeyGenerations.Generation next = unknown(ring.nextGeneration());
        Instant since = ring.sinceNow(now());
        Map<String, String> written = tags.of(next.number(), since, longest);
        PublicKeyArn arn;
        try {
            String name = tags.installation() + "-" + next.number();
            arn = ivs.importPublicKey(PublicKeys.pem(next.publicKey()), name, written)
                    .arn();
        } catch (IvsException e) {
            // Its answer may be lost, or another server was faster.
            KeyRing now = held.read();
            if (now.own(next.number()).isPresent()) {
                return now;
            }
            throw e instanceof IvsRefused refused && refused.code().equals(QUOTA) ? noSlot(now) : e;
        }
        LOG.info("IVS was given the public key of generation {}: {}", next.number(), arn);
        return ring.with(key(arn, written));
    }

    /** Keys that others gave to IVS cannot be given to it again. */
    private KeyGenerations.Generation unknown(int first) {
        int number = first;
        while (held.include(own.of(number).publicKey())) {
            number++;
        }
        return own.of(number);
    }

    private KeyRing marked(KeyRing ring, HeldKey key) {
        boolean back = ring.isFollowed(key);
        Instant since = back || key.since().isEmpty() ? ring.sinceNow(now()) : key.inUseSince();
        Duration most = key.longest().compareTo(longest) > 0 ? key.longest() : longest;
        Map<String, String> written = tags.of(key.generation(), since, most);
        ivs.tagPublicKey(key.arn(), written);
        if (back) {
            LOG.warn(
                    "{} signs tokens again though another key came after it: IVS_SIGNING_KEY was put back, "
                            + "or servers of this installation have different ones",
                    key.arn());
        }
        return ring.with(key(key.arn(), written));
    }

    private KeyRing withoutDue(KeyRing ring) {
        KeyRing left = ring;
        for (HeldKey key : ring.due(clock.instant())) {
            try {
                ivs.deletePublicKey(key.arn());
                LOG.info("the public key {} is deleted in IVS: its last token has ended", key.arn());
                left = left.without(key.arn());
            } catch (IvsNotFound e) {
                left = left.without(key.arn());
            } catch (IvsException e) {
                LOG.warn("the public key {} cannot be deleted in IVS yet: {}", key.arn(), e.getMessage());
            }
        }
        return left;
    }

    /** As it is shown elsewhere. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static HeldKey key(PublicKeyArn arn, Map<String, String> written) {
        return new HeldKey(
                arn,
                HeldKey.Owner.OWN,
                KeyTags.generation(written).orElseThrow(),
                KeyTags.since(written),
                KeyTags.longest(written).orElseThrow(),
                true);
    }

    static NoKeySlot noSlot(KeyRing ring) {
        return new NoKeySlot(ring.foreign(), ring.nextFree());
    }
}
