package org.ivslive.media.relay;

import java.util.random.RandomGenerator;

/** The numbers of one leg: where its sequences begin, and what transport-cc counts over all its tracks. */
final class LegNumbers {
    /** Low enough that a leg's first packets are not followed by a roll-over, of which a receiver could not know. */
    private static final int HIGHEST_BEGINNING = 1 << 14;

    private final RandomGenerator random;
    private int transport;

    LegNumbers(RandomGenerator random) {
        this.random = random;
    }

    int randomSequence() {
        return random.nextInt(HIGHEST_BEGINNING);
    }

    int randomTimestamp() {
        return random.nextInt();
    }

    int nextTransport() {
        return transport++ & 0xFFFF;
    }
}
