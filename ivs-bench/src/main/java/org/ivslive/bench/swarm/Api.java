package org.ivslive.bench.swarm;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.ivslive.bench.figures.Tally;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Connections;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Requests;
import org.ivslive.local.launch.boot.Problem;

/** The calls, each counted and timed. To be used on the loop's thread, but for {@link #now}. */
final class Api {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Loop loop;
    private final Connections connections;
    private final Requests requests;
    private final Map<Call, Tally> tallies = new EnumMap<>(Call.class);

    Api(Loop loop, SwarmOptions options) throws InterruptedException {
        this.loop = loop;
        this.connections = loop.call(() -> new Connections(loop, options.target(), options.connections()));
        this.requests = new Requests(options.target(), Optional.of(options.key()));
    }

    void join(String userId, Optional<String> session, Consumer<Answer> then) {
        Call call = session.isPresent() ? Call.JOIN_AGAIN : Call.JOIN;
        send(call, requests.post("/api/token/viewer", Map.of("userId", userId), session), then);
    }

    void heartbeat(Seat seat, Consumer<Answer> then) {
        send(Call.HEARTBEAT, requests.post("/api/viewer/heartbeat", body(seat), seat.session()), then);
    }

    void rejoin(Seat seat, Consumer<Answer> then) {
        Map<String, String> body =
                Map.of("userId", seat.userId(), "stageArn", seat.stageArn(), "participantId", seat.participantId());
        send(Call.REJOIN, requests.post("/api/viewer/rejoin", body, seat.session()), then);
    }

    void leave(Seat seat, Consumer<Answer> then) {
        send(Call.LEAVE, requests.post("/api/viewer/leave", body(seat), seat.session()), then);
    }

    void publisherToken(Consumer<Answer> then) {
        send(Call.PUBLISHER, requests.post("/api/token/publisher", Map.of("userId", "swarm-broadcaster")), then);
    }

    void stats(Consumer<Answer> then) {
        send(Call.STATS, requests.get("/api/stats"), then);
    }

    /** @param stage its ARN, encoded */
    void viewers(String stage, Consumer<Answer> then) {
        send(Call.VIEWERS, requests.get("/api/viewer/list/" + stage + "?limit=500"), then);
    }

    private static Map<String, String> body(Seat seat) {
        return Map.of("userId", seat.userId(), "stageArn", seat.stageArn());
    }

    private void send(Call call, byte[] request, Consumer<Answer> then) {
        long asked = System.nanoTime();
        connections.send(request, answer -> {
            tally(call).add(answer, asked, System.nanoTime());
            then.accept(answer);
        });
    }

    Tally tally(Call call) {
        return tallies.computeIfAbsent(call, each -> new Tally());
    }

    /** Starts a call there and waits for its answer; for other threads. */
    Answer now(Consumer<Consumer<Answer>> start) throws InterruptedException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        loop.execute(() -> start.accept(answer::complete));
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Problem("the server does not answer within " + LONGEST.toSeconds() + " s");
        }
    }
}
