package org.ivslive.bench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.ivslive.bench.http.Connections;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Requests;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final FakeSeats seats = new FakeSeats(100);
    private Loop loop;
    private FakeApplication application;
    private Requests requests;
    private Load load;

    @BeforeEach
    void start() throws InterruptedException {
        loop = new Loop();
        application = new FakeApplication(seats);
        Target target = Target.of(application.url());
        requests = new Requests(target, Optional.of(FakeApplication.ADMIN));
        Connections connections = loop.call(() -> new Connections(loop, target, 4));
        load = new Load(loop, connections, 4);
    }

    @AfterEach
    void end() {
        loop.close();
        application.close();
    }

    @Test
    void asFastAsAnswered_lastsAsLongAsWanted_andCountsEach() throws Exception {
        Measured measured = load.asFastAsAnswered(Questions.same(requests.get("/api/stats")), HALF_A_SECOND);

        assertThat(measured.count()).isEqualTo(seats.calls("GET /api/stats")).isGreaterThan(100);
        assertThat(measured.rate()).isBetween(measured.count() / 2.0, measured.count() * 2.5);
        assertThat(measured.failed()).isZero();
        assertThat(measured.p99()).isPositive();
    }

    @Test
    void asFastAsAnswered_endsWithTheQuestions() throws Exception {
        List<byte[]> three = List.of(requests.get("/api/stats"), requests.get("/api/stats"), requests.get("/nothing"));
        Measured measured = load.asFastAsAnswered(Audience.once(three), Duration.ofMinutes(1));

        assertThat(measured.count()).isEqualTo(2);
        assertThat(measured.failed()).isEqualTo(1);
        assertThat(measured.firstFailure())
                .isNotNull()
                .extracting(answer -> answer.code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void atPace_asksSoMany_noMoreAndNoLess() throws Exception {
        Measured measured = load.atPace(Questions.same(requests.get("/api/stats")), 200, HALF_A_SECOND);

        assertThat(measured.count()).isEqualTo(100);
        assertThat(measured.rate()).isBetween(50.0, 250.0);
    }

    /** The server is held for the first half: those who were due meanwhile have waited, though nothing was sent late. */
    @Test
    void atPace_aStalledServerCountsForAllWhoWaited() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Thread holding = new Thread(() -> {
            synchronized (seats) {
                held.countDown();
                LockSupport.parkNanos(HALF_A_SECOND.toNanos() / 2);
            }
        });
        holding.start();
        held.await();
        Measured measured = load.atPace(Questions.same(requests.get("/api/stats")), 200, HALF_A_SECOND);

        assertThat(measured.count()).isEqualTo(100);
        assertThat(measured.p99()).isGreaterThan(150);
    }

    @Test
    void aServerThatIsGone_isFailures() throws Exception {
        application.close();
        Measured measured = load.asFastAsAnswered(Questions.same(requests.get("/api/stats")), HALF_A_SECOND);

        assertThat(measured.count()).isZero();
        assertThat(measured.failed()).isPositive();
    }
}
