package org.ivslive.media.rtc.peer;

import java.io.PrintStream;
import org.ivslive.media.rtc.peer.PacketPath.Cost;
import org.ivslive.media.rtc.peer.PacketPath.Costs;
import org.junit.jupiter.api.Test;

/**
 * Prints what a packet costs the transport: CPU time and memory of one that is protected and sent, and of one that is
 * read and laid open. Not a test, and run by its name only; {@code docs/media.md} says how.
 */
class TransportRate {
    private static final int ROUNDS = 8;
    private static final int PACKETS = 50_000;

    @Test
    void print() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1", new PacketPath.Silence()).connect()) {
            PacketPath path = new PacketPath(peers);
            for (int round = 1; round <= ROUNDS; round++) {
                Costs costs = path.of(PACKETS);
                print(System.out, round, "send", costs.send());
                print(System.out, round, "receive", costs.receive());
            }
        }
    }

    private static void print(PrintStream out, int round, String what, Cost cost) {
        out.printf(
                "transport round=%d path=%s packets=%d cpu_ns=%d alloc_bytes=%d%n",
                round, what, cost.packets(), cost.nanosEach(), cost.bytesEach());
    }
}
