package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ivslive.local.launch.FreePorts;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    private final PortCheck check = new PortCheck("127.0.0.1");

    @Test
    void require_aTakenPort_namesItAndItsVariable() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> check.require(List.of(new Port("DB_PORT", port, false)), Duration.ZERO))
                    .hasMessageMatching("TCP port " + port
                            + " is in use \\(DB_PORT\\): stop what uses it, or choose another: DB_PORT=\\d+ ./ivs up")
                    .hasFieldOrPropertyWithValue("exitStatus", 2);
        }
    }

    @Test
    void require_aTakenUdpPort_namesItToo() throws Exception {
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> check.require(List.of(new Port("MEDIA_UDP_PORT", port, true)), Duration.ZERO))
                    .hasMessageStartingWith("UDP port " + port + " is in use (MEDIA_UDP_PORT)");
        }
    }

    @Test
    void require_onePortForTwo_namesBoth() {
        int port = FreePorts.tcp();
        assertThatThrownBy(() -> check.require(
                        List.of(new Port("API_PORT", port, false), new Port("DB_PORT", port, false)), Duration.ZERO))
                .hasMessage(
                        "TCP port " + port + " is given to both API_PORT and DB_PORT: choose another for one of them");
    }

    @Test
    void require_oneNumberForTcpAndUdp_isFine() {
        int port = FreePorts.tcp();
        assertThatCode(() -> check.require(
                        List.of(new Port("API_PORT", port, false), new Port("MEDIA_UDP_PORT", port, true)),
                        Duration.ZERO))
                .doesNotThrowAnyException();
    }

    @Test
    void require_withPatience_waitsForAServerThatIsEnding() throws Exception {
        ServerSocket ending = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Port port = new Port("API_PORT", ending.getLocalPort(), false);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                check.require(List.of(port), Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(waiting).isNotDone();
        ending.close();
        waiting.join();
    }
}
