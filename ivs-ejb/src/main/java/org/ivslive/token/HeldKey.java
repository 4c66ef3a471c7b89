package org.ivslive.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ivslive.ivs.PublicKeyArn;

/**
 * A public key that IVS holds.
 *
 * @param generation as its tags say; means something for our own keys alone
 * @param since when it was made or, if that was later, when it came into use again
 * @param longest how long a token can last that it has signed
 * @param marked whether all of its tags are there
 */
record HeldKey(
        PublicKeyArn arn, Owner owner, int generation, Optional<Instant> since, Duration longest, boolean marked) {

    enum Owner {
        /** Of this installation, and what the settings hold leads to it. */
        OWN,
        /** Of this installation, by a key that the settings held before. */
        REPLACED,
        /** Of somebody else: never changed and never taken away. */
        FOREIGN
    }

    boolean isOwn() {
        return owner == Owner.OWN;
    }

    boolean isOfThisInstallation() {
        return owner != Owner.FOREIGN;
    }

    /** As old as can be where nothing tells. */
    Instant inUseSince() {
        return since.orElse(Instant.EPOCH);
    }
}
