package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatsSocketsTest {
    private final Loop loop = new Loop();
    private FakeApplication application;
    private StatsSockets sockets;

    @BeforeEach
    void start() throws Exception {
        application = new FakeApplication(new FakeSeats(10));
        sockets = new StatsSockets(loop, Target.of(application.url()));
    }

    @AfterEach
    void end() {
        loop.close();
        application.close();
    }

    @Test
    void open_subscribes_andHears() throws Exception {
        open();
        open();
        await().until(() -> counts().updates() == 2);

        assertThat(counts()).isEqualTo(new StatsSockets.Counts(2, 0, 0, 2, 2, Map.of()));
    }

    @Test
    void closed_byUs_isNotDropped() throws Exception {
        StatsSocket socket = open();
        await().until(() -> counts().updates() == 1);
        loop.execute(socket::close);
        await().until(() -> application.subscribed() == 0);

        assertThat(counts().dropped()).isZero();
        assertThat(counts().reasons()).isEmpty();
    }

    @Test
    void closed_byTheServer_isDropped_withItsReason() throws Exception {
        open();
        await().until(() -> application.subscribed() == 1);
        application.dropOne();
        await().until(() -> counts().dropped() == 1);

        assertThat(counts().failed()).isZero();
        assertThat(counts().reasons()).containsExactly(Map.entry("CLOSED_1000", 1));
    }

    @Test
    void neverOpened_isAFailure() throws Exception {
        sockets = new StatsSockets(loop, new Target("127.0.0.1", 1, false));
        open();
        await().until(() -> counts().failed() == 1);

        assertThat(counts().opened()).isZero();
        assertThat(counts().reasons()).containsExactly(Map.entry("NOT_CONNECTED", 1));
    }

    @Test
    void afterTheEnd_nothingIsCounted() throws Exception {
        open();
        await().until(() -> application.subscribed() == 1);
        loop.execute(sockets::openNoMore);
        application.dropOne();
        await().until(() -> application.subscribed() == 0);
        loop.call(() -> 0);

        assertThat(counts().dropped()).isZero();
    }

    private StatsSocket open() throws InterruptedException {
        return loop.call(sockets::open);
    }

    private StatsSockets.Counts counts() throws InterruptedException {
        return loop.call(sockets::counts);
    }
}
