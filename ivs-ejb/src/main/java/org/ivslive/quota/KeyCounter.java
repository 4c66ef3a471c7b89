package org.ivslive.quota;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsPublicKeyPage;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** Counts the public keys that IVS holds, once a minute on one node, and remembers it for all. */
@Component
class KeyCounter {

    /** The lease is not given back: it is what keeps the others from counting too. */
    static final Duration BETWEEN_COUNTS = Duration.ofMinutes(1);

    private static final Script KEEP = Script.beside(KeyCounter.class, "keys.lua");
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final IvsGateway ivs;
    private final LiveStore store;
    private final Leases leases;
    private final Keys keys;
    private final AuditFormat format;
    private final Clock clock;

    @Inject
    KeyCounter(IvsGateway ivs, LiveStore store, Leases leases, Keys keys, AuditFormat format, Clock clock) {
        this.ivs = ivs;
        this.store = store;
        this.leases = leases;
        this.keys = keys;
        this.format = format;
        this.clock = clock;
    }

    /** Counts, where that is due. */
    void look() {
        boolean due = last().map(known -> !clock.instant().isBefore(known.at().plus(BETWEEN_COUNTS)))
                .orElse(true);
        if (due && leases.hold(keys.publicKeysLease(), BETWEEN_COUNTS.dividedBy(2))) {
            kept(format.write(new KeyCount(count(), clock.instant())));
        }
    }

    Optional<KeyCount> last() {
        String text = kept("");
        return text.isEmpty() ? Optional.empty() : Optional.of(format.read(text, KeyCount.class));
    }

    private int count() {
        int count = 0;
        @Nullable String next = null;
        do {
            IvsPublicKeyPage page = ivs.listPublicKeys(IvsGateway.LARGEST_PAGE, next);
            count += page.keys().size();
            next = page.nextToken().orElse(null);
        } while (next != null);
        return count;
    }

    private String kept(String fresh) {
        return store.text(KEEP, List.of(keys.publicKeys()), fresh, REMEMBERED.toMillis());
    }
}
