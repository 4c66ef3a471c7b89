package org.ivslive.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ivslive.ivs.PublicKeyArn;

/**
 * Who makes tokens, and which public keys IVS holds.
 *
 * @param problem what the last look at the keys failed by; empty where it did not
 * @param lookedAt when IVS told of the keys
 */
public record KeyReport(
        TokenMaker mode, Reason reason, Optional<String> problem, List<Slot> slots, Optional<Instant> lookedAt) {

    public enum Reason {
        /** IVS holds the public half of a key that is worked out from the one in the settings. */
        KEY_KNOWN,
        /** The settings hold a key, and IVS none of it: it is away, or cannot take one. */
        KEY_NOT_KNOWN,
        /** The settings hold no key. */
        NO_KEY_SET
    }

    public enum State {
        /** Signs. */
        CURRENT,
        /** Signs no more; tokens that it signed are still good. */
        RETIRING,
        /** Of somebody else. */
        FOREIGN
    }

    /**
     * A slot that holds a key.
     *
     * @param madeAt when it was made or, if that was later, came into use again
     * @param deletedAfter empty while nothing followed it
     */
    public record Slot(
            PublicKeyArn arn,
            Optional<Integer> generation,
            State state,
            Optional<Instant> madeAt,
            Optional<Instant> deletedAfter) {}

    /** How many keys IVS holds for an account and region. */
    public static final int SLOTS = KeyRing.SLOTS;

    public KeyReport {
        slots = List.copyOf(slots);
    }

    static KeyReport of(SigningKeys keys, Optional<SigningKeys.Known> known) {
        boolean signs = known.flatMap(SigningKeys.Known::current).isPresent();
        Reason reason = !keys.configured() ? Reason.NO_KEY_SET : signs ? Reason.KEY_KNOWN : Reason.KEY_NOT_KNOWN;
        return new KeyReport(
                signs ? TokenMaker.SELF_SIGNED : TokenMaker.IVS,
                reason,
                Optional.of(keys.complaint()).filter(text -> !text.isEmpty()),
                known.map(KeyReport::slots).orElse(List.of()),
                known.map(SigningKeys.Known::at));
    }

    private static List<Slot> slots(SigningKeys.Known known) {
        KeyRing ring = known.ring();
        return ring.keys().stream()
                .map(key -> new Slot(
                        key.arn(),
                        Optional.of(key.generation()).filter(any -> key.isOfThisInstallation()),
                        state(ring, key),
                        key.since().filter(any -> key.isOfThisInstallation()),
                        ring.goesAfter(key)))
                .toList();
    }

    private static State state(KeyRing ring, HeldKey key) {
        if (!key.isOfThisInstallation()) {
            return State.FOREIGN;
        }
        return ring.newest().equals(Optional.of(key)) ? State.CURRENT : State.RETIRING;
    }
}
