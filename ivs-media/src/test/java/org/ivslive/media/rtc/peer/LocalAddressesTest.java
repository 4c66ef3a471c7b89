package org.ivslive.media.rtc.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalAddressesTest {
    private MediaLoop loop;

    @BeforeEach
    void start() throws Exception {
        loop = MediaLoop.start(Thread::new, System::nanoTime);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void boundSocket_isReachedWhereItIsBound() throws Exception {
        MediaSocket socket = loop.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

        assertThat(LocalAddresses.of(socket, null)).containsExactly(socket.local());
    }

    @Test
    void publicAddress_standsFirst() throws Exception {
        MediaSocket socket = loop.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        InetAddress there = InetAddress.getByName("203.0.113.5");

        assertThat(LocalAddresses.of(socket, there))
                .containsExactly(new InetSocketAddress(there, socket.local().getPort()), socket.local());
    }

    @Test
    void unboundSocket_isReachedOnTheMachinesAddresses() throws Exception {
        MediaSocket socket = loop.open(new InetSocketAddress(0));

        assertThat(LocalAddresses.of(socket, null))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(8)
                .allSatisfy(address -> {
                    assertThat(address.getPort()).isEqualTo(socket.local().getPort());
                    assertThat(address.getAddress().isAnyLocalAddress()).isFalse();
                    assertThat(address.getAddress().isLinkLocalAddress()).isFalse();
                });
    }
}
