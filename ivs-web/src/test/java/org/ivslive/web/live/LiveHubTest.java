package org.ivslive.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ivslive.metrics.Meters;
import org.ivslive.publisher.PublisherState;
import org.ivslive.publisher.PublisherStatus;
import org.ivslive.stats.LiveFigures;
import org.junit.jupiter.api.Test;

class LiveHubTest {

    private static final LiveFigures OFFLINE = figures(PublisherState.OFFLINE);
    private static final LiveFigures LIVE = figures(PublisherState.LIVE);

    private final TestClock clock = new TestClock();
    private final LiveHub hub = new LiveHub(clock, new LiveMeters(new Meters()));
    private final FakeSession other = new FakeSession();
    private final Session session = other.session("one");

    LiveHubTest() {
        hub.opened(session);
        hub.connection(session).orElseThrow().add(Channel.STATS);
    }

    @Test
    void change_isToldAtOnce() {
        see(OFFLINE);
        see(LIVE);

        assertThat(other.sent()).hasSize(2);
        assertThat(other.sent().get(1)).contains("\"isPublisherLive\":true");
    }

    @Test
    void noChange_isToldEveryFiveSeconds() {
        see(OFFLINE);
        for (int i = 0; i < 20; i++) {
            clock.now = clock.now.plusMillis(250);
            see(OFFLINE);
        }

        assertThat(other.sent()).hasSize(2);
    }

    @Test
    void closed_isToldNothing() {
        hub.closed(session);
        see(LIVE);

        assertThat(other.sent()).isEmpty();
        assertThat(hub.connection(session)).isEmpty();
        assertThat(hub.size()).isZero();
    }

    private void see(LiveFigures figures) {
        hub.observe(figures);
        while (other.onTheirWay() > 0) {
            other.takes();
        }
    }

    private static LiveFigures figures(PublisherState state) {
        return new LiveFigures(new PublisherStatus(state, Optional.empty()), List.of());
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
