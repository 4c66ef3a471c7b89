package org.ivslive.media.rtc.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.ivslive.media.rtc.peer.PacketPath.Costs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PacketPathTest {
    /** A copy of a packet would be 1,200; the JDK's own GCM leaves 950. */
    private static final long MOST_BYTES = 300;

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void packets_leaveNextToNothingBehind() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1", new PacketPath.Silence()).connect()) {
            PacketPath path = new PacketPath(peers);
            path.of(5_000);

            Costs costs = path.of(10_000);

            assertThat(costs.receive().packets()).isGreaterThan(5_000);
            assertThat(costs.send().bytesEach()).isLessThan(MOST_BYTES);
            assertThat(costs.receive().bytesEach()).isLessThan(MOST_BYTES);
        }
    }
}
