package org.ivslive.token;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ivslive.ivs.IvsException;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.wiring.Component;

/** What the operator sees of the signing keys, and does to them. */
@Component
public class KeyRotation {

    /** In which the other servers come to know a new key. Who asks for one again meanwhile repeats the same wish. */
    static final Duration SETTLING = SigningKeys.BETWEEN_LOOKS;

    private final SigningKeys keys;
    private final Clock clock;

    /** @param rotated false where another key was made a moment ago, which is taken for the same wish */
    public record Outcome(boolean rotated, KeyReport keys) {}

    @Inject
    KeyRotation(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** As IVS tells now; as it told last where it does not. */
    public KeyReport report() {
        Optional<SigningKeys.Known> known;
        try {
            known = Optional.of(keys.refreshed());
        } catch (IvsException | LiveStoreUnavailable | NoKeySlot e) {
            known = keys.known();
        }
        return KeyReport.of(keys, known);
    }

    /**
     * Has tokens signed with a new key from now on, by this server at once and by the others at their next look. The old
     * one stays in IVS until its last token has ended.
     *
     * @throws NoSigningKey where the settings hold none
     * @throws NoKeySlot where IVS holds as many keys as it can
     * @throws IvsException where IVS does not answer, or another server is at it
     */
    public Outcome rotate() {
        KeyCare care = keys.care();
        return care.alone(() -> {
            KeyRing ring = care.tended();
            if (isSettling(ring)) {
                return new Outcome(false, KeyReport.of(keys, Optional.of(keys.use(ring))));
            }
            return new Outcome(true, KeyReport.of(keys, Optional.of(keys.use(care.withNext(ring)))));
        });
    }

    private boolean isSettling(KeyRing ring) {
        return ring.newest()
                .filter(key -> key.generation() > 0)
                .filter(key -> clock.instant().isBefore(key.inUseSince().plus(SETTLING)))
                .isPresent();
    }
}
