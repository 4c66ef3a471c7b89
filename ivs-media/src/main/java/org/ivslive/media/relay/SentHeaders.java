package org.ivslive.media.relay;

import java.util.Arrays;

/** What in a packet's header belonged to its moment, so that without RTX it can be sent again byte for byte. */
final class SentHeaders {
    private final long[] indices = new long[PacketCache.CAPACITY];
    private final int[] transports = new int[PacketCache.CAPACITY];
    private final long[] times = new long[PacketCache.CAPACITY];

    SentHeaders() {
        Arrays.fill(indices, -1);
    }

    void put(long index, int transport, long time) {
        int slot = slot(index);
        indices[slot] = index;
        transports[slot] = transport;
        times[slot] = time;
    }

    boolean has(long index) {
        return indices[slot(index)] == index;
    }

    int transport(long index) {
        return transports[slot(index)];
    }

    long time(long index) {
        return times[slot(index)];
    }

    private static int slot(long index) {
        return (int) (index & PacketCache.CAPACITY - 1);
    }
}
