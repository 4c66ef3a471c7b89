package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ivslive.media.rtc.peer.MediaLoop;
import org.ivslive.media.rtc.peer.PeerState;
import org.ivslive.media.rtc.sdp.Extensions;
import org.ivslive.media.rtc.sdp.Feedback;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.ivslive.media.rtc.sdp.LegOffer;
import org.ivslive.media.rtc.sdp.MediaKind;
import org.ivslive.media.rtc.sdp.Track;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can go wrong before there is a transport; everything else is in the tests with libwebrtc. */
class RelayTest {
    private static final Track VIDEO = new Track(
            MediaKind.VIDEO,
            "0",
            96,
            -1,
            "",
            new Feedback(true, true, true, true, true),
            new Extensions(1, 2, 3),
            List.of(1));

    private final CompletableFuture<String> told = new CompletableFuture<>();
    private MediaLoop loop;
    private Relay relay;

    @BeforeEach
    void start() throws Exception {
        loop = MediaLoop.start(Thread::new, System::nanoTime);
        relay = Relay.start(loop, RelaySettings.DEFAULT, new Random(1));
    }

    @AfterEach
    void stop() {
        relay.close("the test is over");
        loop.close();
    }

    private void tell(PeerState state, String reason) {
        told.complete(state + ": " + reason);
    }

    private void assertToldThatThereIsNone() throws Exception {
        assertThat(told.get(10, TimeUnit.SECONDS))
                .startsWith("FAILED: no transport could be made")
                .endsWith("no port");
        assertThat(relay.health()).isEqualTo(new RelayHealth(null, List.of()));
    }

    @Test
    void publisherWithoutATransport_isTold() throws Exception {
        Relay.Handle publisher = relay.publisher(new IngestAnswer("", null, VIDEO, null), this::tell, listener -> {
            throw new IllegalStateException("no port");
        });

        assertToldThatThereIsNone();
        publisher.close("nobody is there");
    }

    @Test
    void legWithoutATransport_isTold() throws Exception {
        LegOffer.Accepted accepted = new LegOffer.Accepted(null, null, true, VIDEO, VIDEO);
        Relay.Handle leg = relay.leg("stage", accepted, this::tell, listener -> {
            throw new IllegalStateException("no port");
        });

        assertToldThatThereIsNone();
        leg.close("nobody is there");
    }
}
