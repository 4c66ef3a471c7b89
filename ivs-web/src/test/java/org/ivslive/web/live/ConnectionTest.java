package org.ivslive.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private final FakeSession other = new FakeSession();
    private final Meters meters = new Meters();
    private final Connection connection = new Connection(other.session("one"), new LiveMeters(meters));

    @Test
    void figures_areThoseOfSubscribedChannels() {
        connection.update(Channel.STATS, "before");
        connection.add(Channel.STATS);
        connection.update(Channel.STATS, "after");
        connection.update(Channel.STAGES, "not asked for");

        assertThat(other.sent()).containsExactly("after");
    }

    @Test
    void whoIsJustClosing_keepsNobodyElseFromBeingTold() {
        other.breaks();

        assertThatCode(() -> connection.answer("not to be had any more")).doesNotThrowAnyException();
    }

    @Test
    void slowReader_getsTheNewestAlone() {
        connection.add(Channel.STATS);
        for (int i = 0; i < 1_000; i++) {
            connection.update(Channel.STATS, "figures " + i);
        }
        assertThat(other.sent()).containsExactly("figures 0");

        other.takes();

        assertThat(other.sent()).containsExactly("figures 0", "figures 999");
        other.takes();
        assertThat(other.onTheirWay()).isZero();
    }

    @Test
    void answers_keepTheirOrderAndComeBeforeFigures() {
        connection.add(Channel.STATS);
        connection.answer("first");
        connection.answer("second");
        connection.update(Channel.STATS, "figures");
        connection.answer("third");
        for (int i = 0; i < 4; i++) {
            other.takes();
        }

        assertThat(other.sent()).containsExactly("first", "second", "third", "figures");
    }

    @Test
    void unsubscribed_forgetsWhatWaits() {
        connection.add(Channel.STATS);
        connection.update(Channel.STATS, "on its way");
        connection.update(Channel.STATS, "waiting");
        connection.remove(Channel.STATS);
        other.takes();

        assertThat(other.sent()).containsExactly("on its way");
    }

    @Test
    void whoSaysMuchAndReadsNothing_isClosed() {
        for (int i = 0; i <= Connection.MOST_ANSWERS; i++) {
            connection.answer("answer " + i);
        }
        assertThat(other.closed()).isNull();

        connection.answer("one too many");

        assertThat(other.closed()).isNotNull();
        assertThat(other.sent()).hasSize(1);
        connection.answer("and another");
        assertThat(meters.counter(Metric.WEBSOCKET_DROPPED, "says_more_than_it_reads")
                        .value())
                .as("counted once")
                .isEqualTo(1);
    }

    @Test
    void whoSaysTooMuch_isNotHeardForAWhile() {
        long now = System.nanoTime();
        for (int i = 0; i < Connection.MOST_SAID; i++) {
            assertThat(connection.mayBeHeard(now)).isTrue();
        }

        assertThat(connection.mayBeHeard(now)).isFalse();
        assertThat(connection.mayBeHeard(now + 11_000_000_000L)).isTrue();
    }

    @Test
    void stuck_isTheTimeOfTheMessageOnItsWay() {
        assertThat(connection.stuckNanos(System.nanoTime())).isZero();
        connection.answer("hello");

        assertThat(connection.stuckNanos(System.nanoTime() + 1_000)).isGreaterThanOrEqualTo(1_000);
        other.takes();
        assertThat(connection.stuckNanos(Long.MAX_VALUE)).isZero();
    }

    @Test
    void failed_sendsNothingMore() {
        connection.answer("lost");
        connection.answer("waiting");
        other.fails();

        assertThat(other.sent()).containsExactly("lost");
    }
}
