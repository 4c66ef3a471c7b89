package org.ivslive.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.jspecify.annotations.Nullable;

/** Viewers who insist: whoever gets no answer, or is told to come again, asks another node. */
final class Audience implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(32);
    private final Map<String, String> seats = new ConcurrentHashMap<>();
    private final List<Api> nodes;
    private final Random random;
    private volatile boolean mayLose;
    private @Nullable ScheduledFuture<?> beating;

    Audience(List<Api> nodes, Random random) {
        this.nodes = nodes;
        this.random = random;
    }

    /** The stage that each of those who are there sits on. */
    Map<String, String> seats() {
        return Map.copyOf(seats);
    }

    /** As their pages do it, whatever else goes on. */
    void beatsFromNowOn() {
        beating = threads.scheduleWithFixedDelay(this::beat, 5, 5, TimeUnit.SECONDS);
    }

    /** Somebody may be without a seat from now on through nobody's fault of ours, and then joins again. */
    void mayLoseSeats() {
        mayLose = true;
    }

    /** They come within some time, and all are seated when this returns. */
    void come(int viewers, Duration within) throws Exception {
        List<ScheduledFuture<?>> calls = IntStream.range(0, viewers)
                .<ScheduledFuture<?>>mapToObj(i -> threads.schedule(
                        () -> join("viewer-" + i), within.toMillis() * i / viewers, TimeUnit.MILLISECONDS))
                .toList();
        for (ScheduledFuture<?> call : calls) {
            call.get();
        }
    }

    synchronized void leave(String viewer) {
        insist("/api/viewer/leave", seat(viewer));
        seats.remove(viewer);
    }

    /** Everybody beats and follows where they are shown. */
    synchronized void beat() {
        for (String viewer : seats.keySet()) {
            beat(viewer);
        }
    }

    private void beat(String viewer) {
        Answer answer = insist("/api/viewer/heartbeat", seat(viewer));
        if (answer.status() != 404) {
            follow(viewer, answer.data().path("move"));
        } else if (seats.containsKey(viewer)) {
            assertThat(mayLose).as(() -> lost(viewer)).isTrue();
            join(viewer);
        }
    }

    private String lost(String viewer) {
        String stage = seats.get(viewer);
        return viewer + " lost the seat on " + stage + ": "
                + attempt(node -> node.get("/api/viewer/history/" + viewer)) + " "
                + attempt(node -> node.get("/api/stage/" + stage + "/events"));
    }

    private void follow(String viewer, JsonNode move) {
        if (!move.has("stageArn")) {
            return;
        }
        assertThat(move.path("token").asText()).isNotEmpty();
        String body = "{\"userId\":\"%s\",\"stageArn\":\"%s\",\"participantId\":\"%s\"}"
                .formatted(
                        viewer,
                        move.path("stageArn").asText(),
                        move.path("participantId").asText());
        // Where the stage has filled or gone by then, the next heartbeat shows another.
        attempt("/api/viewer/rejoin", body)
                .filter(answer -> answer.status() == 200)
                .ifPresent(answer ->
                        seats.put(viewer, answer.data().path("stageArn").asText()));
    }

    private void join(String viewer) {
        Answer answer = insist("/api/token/viewer", "{\"userId\":\"" + viewer + "\"}");
        seats.put(viewer, answer.data().path("stageArn").asText());
    }

    private Answer insist(String path, String body) {
        Instant until = Instant.now().plus(PATIENCE);
        Optional<Answer> answer = attempt(path, body);
        while (answer.isEmpty() || answer.get().status() == 503) {
            assertThat(Instant.now()).as("patience with %s: %s", path, answer).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = attempt(path, body);
        }
        return answer.get();
    }

    /** Empty where the node that was asked is gone, or starts and does not have the application yet. */
    private Optional<Answer> attempt(String path, String body) {
        return attempt(node -> node.post(path, body));
    }

    private Optional<Answer> attempt(Function<Api, Answer> call) {
        Api node;
        synchronized (random) {
            node = nodes.get(random.nextInt(nodes.size()));
        }
        try {
            return Optional.of(call.apply(node)).filter(Answer::isJson);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private String seat(String viewer) {
        return "{\"userId\":\"" + viewer + "\",\"stageArn\":\"" + seats.get(viewer) + "\"}";
    }

    /** @throws AssertionError where somebody lost a seat who should not have */
    @Override
    public void close() {
        if (beating != null && beating.isDone()) {
            assertThat((Future<?>) beating).succeedsWithin(Duration.ZERO);
        }
        threads.shutdownNow();
    }
}
