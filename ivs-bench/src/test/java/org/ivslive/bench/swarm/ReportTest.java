package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Loop;
import org.ivslive.local.launch.up.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Loop loop = new Loop();
    private final Breaches breaches = new Breaches();
    private final Report report = new Report();
    private Api api;

    @BeforeEach
    void connect() throws Exception {
        api = new Api(
                loop,
                SwarmOptions.of(List.of(), new RunningApplication(URI.create("http://127.0.0.1:1"), Optional.of("k"))));
    }

    @AfterEach
    void end() {
        loop.close();
    }

    @Test
    void calls_thatWereMade_areARowEach() {
        answered(Call.JOIN, 200, "", 0, 20);
        answered(Call.JOIN, 200, "", 1000, 1040);
        answered(Call.LEAVE, 200, "", 5000, 5001);

        assertThat(report.calls(api).verdict(breaches, true))
                .containsExactly(
                        "",
                        "  call            calls  calls/s   p50 ms   p95 ms   p99 ms   max ms   errors",
                        "  join                2      1.9     20.0     40.0     40.0     40.0        0",
                        "  leave               1        -      1.0      1.0      1.0      1.0        0",
                        "",
                        "  OK: every promise was kept that could be checked");
    }

    @Test
    void errors_byCallAndCode() {
        answered(Call.JOIN, 503, "{\"error\":{\"code\":\"STAGE_FULL\"}}", 0, 1);
        answered(Call.JOIN, 503, "{\"error\":{\"code\":\"STAGE_FULL\"}}", 0, 1);
        answered(Call.HEARTBEAT, 502, "<html>", 0, 1);

        assertThat(report.errors(api).verdict(breaches, true))
                .contains("  errors      join: STAGE_FULL 2 times", "  errors      heartbeat: HTTP_502 1 times")
                .noneMatch(line -> line.contains("RATE_LIMIT"));
    }

    @Test
    void theRateLimit_isExplainedOnce() {
        answered(Call.JOIN, 429, "{\"error\":{\"code\":\"RATE_LIMIT_EXCEEDED\"}}", 0, 1);
        answered(Call.LEAVE, 429, "{\"error\":{\"code\":\"RATE_LIMIT_EXCEEDED\"}}", 0, 1);

        assertThat(report.errors(api).verdict(breaches, true))
                .filteredOn(line -> line.contains("set RATE_LIMIT_MAX_REQUESTS=0 on the server"))
                .hasSize(1);
    }

    @Test
    void crowd_saysHowManyAndWhatBecameOfThem() {
        Stages stages = new Stages(50, breaches);
        stages.enter("a");
        stages.enter("b");
        stages.enter("b");
        Crowd.State state = new Crowd.State(4, 1, 3, 2, 5, 3, 60, 0);

        assertThat(report.crowd(state, stages, 4)
                        .count("the server counted 3")
                        .notChecked("that one")
                        .verdict(breaches, true))
                .contains(
                        "  seats       4 viewers asked, 3 held at the same time at most, 2 moved, 5 lost theirs, 1 not"
                                + " given back",
                        "  stages      2, 2 of 50 seats on the fullest",
                        "  count       the server counted 3",
                        "  not checked that one");
    }

    @Test
    void webSockets_areARow_withTheReasons_orNothing() {
        StatsSockets.Counts counts = new StatsSockets.Counts(7, 2, 1, 6, 99, Map.of("CLOSED_1013", 1, "HTTP_403", 2));

        assertThat(report.webSockets(Optional.of(counts)).verdict(breaches, true))
                .contains(
                        "  WebSockets  7 opened, 6 subscribed, 99 messages, 1 dropped, 2 failed to open",
                        "              CLOSED_1013 1 times",
                        "              HTTP_403 2 times");
        assertThat(new Report().webSockets(Optional.empty()).verdict(breaches, true))
                .noneMatch(line -> line.contains("WebSockets"));
    }

    @Test
    void verdict_isTheBreaches_orThatNobodySat() {
        assertThat(report.verdict(breaches, false)).containsExactly("", "  FAILED: nobody was given a seat");
        breaches.add(Promise.ONE_SEAT, "ann had a and was given b");
        breaches.add(Promise.ONE_SEAT, "bob had a and was given c");
        assertThat(new Report().verdict(breaches, true))
                .containsExactly(
                        "",
                        "  BROKEN: a viewer who was given two different seats: ann had a and was given b (2 times)");
    }

    private void answered(Call call, int status, String body, long askedMillis, long answeredMillis) {
        Answer answer = new Answer(status, body.getBytes(StandardCharsets.UTF_8), null, null);
        api.tally(call)
                .add(answer, TimeUnit.MILLISECONDS.toNanos(askedMillis), TimeUnit.MILLISECONDS.toNanos(answeredMillis));
    }
}
