package org.ivslive.media.rtc.peer;

import java.nio.ByteBuffer;

/** The buffers that all packets of one loop pass through, one at a time. */
final class PacketBuffers {
    /** Larger datagrams than any network carries; what is longer arrives cut off and is refused by its signature. */
    static final int SIZE = 2048;

    /** The network's own memory, from and to which the system copies. */
    private final ByteBuffer network = ByteBuffer.allocateDirect(SIZE);

    private final byte[] incoming = new byte[SIZE];
    private final byte[] outgoing = new byte[SIZE];

    ByteBuffer network() {
        return network;
    }

    byte[] incoming() {
        return incoming;
    }

    byte[] outgoing() {
        return outgoing;
    }
}
