package org.ivslive.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.broadcast.TestKeys;
import org.ivslive.ivs.StageArn;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.publisher.PublisherState;
import org.ivslive.publisher.PublisherStatus;
import org.ivslive.redis.Leases;
import org.ivslive.redis.TestStore;
import org.ivslive.settings.Settings;
import org.ivslive.settings.TestSettings;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.ivslive.stats.LiveFigures;
import org.junit.jupiter.api.Test;

class SenderTest {

    private static final Settings SETTINGS = TestSettings.with("CLOUDWATCH_ENABLED", "true", "METRICS_INTERVAL", "10s");

    private final Ticks clock = new Ticks();
    private final Meters meters = new Meters();
    private final OneLease lease = new OneLease();
    private final Taker cloudWatch = new Taker();
    private Optional<LiveFigures> show = Optional.of(viewers(0));
    private final Sender sender = sender(SETTINGS);

    @Test
    void figures_areThoseOfTheInterval() {
        record("/api/token/viewer", 2);
        record("/api/stats", 6);
        record("/health", 500);
        meters.timing(Metric.TOKEN_DURATION, "self_signed").record(1_000_000);
        meters.timing(Metric.AWS_CALL_DURATION, "CreateStage").record(800_000_000);
        meters.timing(Metric.AWS_CALL_DURATION, "GetStage").record(900_000_000);
        meters.counter(Metric.ERRORS, "INTERNAL_ERROR", "500").add(2);
        meters.counter(Metric.ERRORS, "STAGE_FULL", "503").increment();
        meters.counter(Metric.ERRORS, "NOT_FOUND", "404").add(40);
        show = Optional.of(viewers(3));
        pass(5);
        show = Optional.of(viewers(9));
        pass(1);
        show = Optional.of(viewers(6));
        pass(4);

        assertThat(cloudWatch.last())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Figure.API_LATENCY, new Statistics(2, 8, 2, 6),
                        Figure.TOKEN_GENERATION_TIME, Statistics.of(1),
                        Figure.STAGE_CREATION_TIME, Statistics.of(800),
                        Figure.ERROR_COUNT, Statistics.of(3),
                        Figure.TOTAL_VIEWERS, Statistics.of(6),
                        Figure.ACTIVE_STAGES, Statistics.of(1),
                        Figure.CONCURRENT_VIEWERS, new Statistics(10, 5 * 3 + 9 + 4 * 6, 3, 9)));

        record("/api/stats", 1);
        pass(10);
        assertThat(cloudWatch.last())
                .as("nothing is told twice")
                .containsEntry(Figure.API_LATENCY, Statistics.of(1))
                .containsEntry(Figure.ERROR_COUNT, Statistics.of(0))
                .doesNotContainKey(Figure.STAGE_CREATION_TIME);
        assertThat(cloudWatch.attempts).isEqualTo(2);
    }

    @Test
    void notWanted_nothingIsSent() {
        Sender off = sender(TestSettings.with());
        for (int i = 0; i < 300; i++) {
            clock.move(1);
            off.tick();
        }

        assertThat(cloudWatch.attempts).isZero();
    }

    @Test
    void show_isToldByTheHolderOfTheLeaseAlone() {
        lease.anothers = true;
        pass(10);
        assertThat(cloudWatch.last()).containsOnlyKeys(Figure.ERROR_COUNT);
        lease.anothers = false;
        pass(10);
        assertThat(cloudWatch.last()).containsKeys(Figure.TOTAL_VIEWERS, Figure.ACTIVE_STAGES);
        assertThat(lease.time).as("outlives an interval, and not two").isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void unknown_isNotTakenForZero() {
        show = Optional.empty();
        pass(10);
        assertThat(cloudWatch.last()).containsOnlyKeys(Figure.ERROR_COUNT);
        show = Optional.of(viewers(4));
        lease.away = true;
        pass(10);
        assertThat(cloudWatch.last()).containsOnlyKeys(Figure.ERROR_COUNT);
    }

    @Test
    void notSent_goesWithTheNextOne() {
        cloudWatch.takes = false;
        record("/api/stats", 2);
        pass(10);
        cloudWatch.takes = true;
        record("/api/stats", 4);
        pass(10);

        assertThat(cloudWatch.last())
                .containsEntry(Figure.API_LATENCY, new Statistics(2, 6, 2, 4))
                .containsEntry(Figure.ERROR_COUNT, new Statistics(2, 0, 0, 0));
        pass(10);
        assertThat(cloudWatch.last()).doesNotContainKey(Figure.API_LATENCY);
        assertThat(meters.counter(Metric.CLOUDWATCH_SENDS, "failed").value()).isEqualTo(1);
        assertThat(meters.counter(Metric.CLOUDWATCH_SENDS, "sent").value()).isEqualTo(2);
    }

    @Test
    void countingThatBeginsAnew_isNotToldAsLess() {
        record("/api/stats", 2);
        record("/api/stats", 2);
        meters.counter(Metric.ERRORS, "INTERNAL_ERROR", "500").add(2);
        pass(10);
        meters.forget(Set.of(Metric.HTTP_DURATION, Metric.ERRORS));
        record("/api/stats", 3);
        meters.counter(Metric.ERRORS, "INTERNAL_ERROR", "500").increment();
        pass(10);

        assertThat(cloudWatch.last())
                .containsEntry(Figure.API_LATENCY, Statistics.of(3))
                .containsEntry(Figure.ERROR_COUNT, Statistics.of(1));
    }

    @Test
    void failuresInARow_makeThePausesLonger() {
        cloudWatch.takes = false;
        List<Integer> attempts = new ArrayList<>();
        for (int interval = 1; interval <= 40; interval++) {
            int before = cloudWatch.attempts;
            pass(10);
            if (cloudWatch.attempts > before) {
                attempts.add(interval);
            }
        }
        assertThat(attempts).containsExactly(1, 2, 4, 8, 16, 24, 32, 40);

        cloudWatch.takes = true;
        pass(80);
        assertThat(cloudWatch.attempts).as("the pause is kept").isEqualTo(9);
        pass(30);
        assertThat(cloudWatch.attempts).as("and then every interval again").isEqualTo(12);
    }

    @Test
    void whatWaits_hasABound() {
        cloudWatch.takes = false;
        record("/api/stats", 777);
        pass(10 * Waiting.MOST_MERGED);
        record("/api/stats", 5);
        cloudWatch.takes = true;
        pass(10 * Waiting.LONGEST_PAUSE);

        assertThat(cloudWatch.taken.get(0))
                .as("what is too old is let go")
                .containsEntry(Figure.API_LATENCY, Statistics.of(5));
    }

    private void record(String route, long millis) {
        meters.timing(Metric.HTTP_DURATION, route, "GET").record(millis * 1_000_000);
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            clock.move(1);
            sender.tick();
        }
    }

    private Sender sender(Settings settings) {
        ShowFigures figures = new ShowFigures(() -> show, lease, TestKeys.keys(), settings);
        return new Sender(settings, new NodeFigures(meters), figures, cloudWatch, meters, clock);
    }

    private static LiveFigures viewers(int viewers) {
        LiveStage stage = new LiveStage(
                new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456"),
                "one",
                StageState.READY,
                true,
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                viewers);
        return new LiveFigures(new PublisherStatus(PublisherState.LIVE, Optional.empty()), List.of(stage));
    }

    private static final class Taker implements Outlet {

        private final List<Map<Figure, Statistics>> taken = new ArrayList<>();
        private int attempts;
        private boolean takes = true;

        @Override
        public void send(Interval interval, Instant at) {
            attempts++;
            if (!takes) {
                throw new NotSent("ThrottlingException", new IllegalStateException());
            }
            taken.add(interval.figures());
        }

        private Map<Figure, Statistics> last() {
            return taken.get(taken.size() - 1);
        }
    }

    private static final class OneLease implements Leases {

        private boolean anothers;
        private boolean away;
        private Duration time = Duration.ZERO;

        @Override
        public boolean hold(String lease, Duration timeToLive) {
            if (away) {
                throw TestStore.away();
            }
            assertThat(lease).isEqualTo("ivs:{main}:lease:cloudwatch");
            time = timeToLive;
            return !anothers;
        }

        @Override
        public void release(String lease) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Ticks extends Clock {

        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        private void move(int seconds) {
            now = now.plusSeconds(seconds);
        }

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
