package org.ivslive.media.rtc.ice;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** The 96 bits by which a STUN response is known to belong to its request. */
record TransactionId(int high, long low) {
    static final int LENGTH = 12;

    static TransactionId random(RandomGenerator random) {
        return new TransactionId(random.nextInt(), random.nextLong());
    }

    static TransactionId read(ByteBuffer from, int at) {
        return new TransactionId(from.getInt(at), from.getLong(at + 4));
    }

    void write(ByteBuffer to) {
        to.putInt(high).putLong(low);
    }
}
