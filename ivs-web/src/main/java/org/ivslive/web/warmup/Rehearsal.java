package org.ivslive.web.warmup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ivslive.ivs.StageArn;

/**
 * The calls that viewers make most, made by this server to itself, through all that a request goes through. They ask for
 * a stage that cannot exist, so that nobody is seated and nothing is recorded.
 */
final class Rehearsal {

    /** Whose name these calls are made in. */
    static final String VIEWER = "warm-up";

    static final StageArn STAGE = new StageArn("arn:aws:ivs:us-east-1:000000000000:stage/WarmUpWarmUp");

    private static final String BODY = "{\"userId\":\"%s\",\"stageArn\":\"%s\"}".formatted(VIEWER, STAGE.value());
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final HttpRequest join;
    private final HttpRequest beat;

    /** @param session the secret of this viewer */
    Rehearsal(URI server, String key, String session) {
        join = request(server.resolve("/api/token/viewer"), key, session);
        beat = request(server.resolve("/api/viewer/heartbeat"), key, session);
    }

    private static HttpRequest request(URI call, String key, String session) {
        return HttpRequest.newBuilder(call)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("x-api-key", key)
                .header("x-viewer-session", session)
                .POST(BodyPublishers.ofString(BODY))
                .build();
    }

    /** Whether it is this application that answers there. */
    boolean isThere() {
        return client.sendAsync(beat, BodyHandlers.discarding())
                .handle((answer, failure) -> answer != null
                        && answer.headers().firstValue("X-Request-Id").isPresent())
                .join();
    }

    /** Makes calls for so long; those that fail are nobody's loss. Answers how many there was time for. */
    int round(Duration time) {
        long begin = System.nanoTime();
        int calls = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                            .mapToObj(call -> made(call % 2 == 0 ? join : beat))
                            .toArray(CompletableFuture[]::new))
                    .join();
            calls += AT_ONCE;
        }
        return calls;
    }

    private CompletableFuture<Integer> made(HttpRequest call) {
        return client.sendAsync(call, BodyHandlers.discarding())
                .handle((answer, failure) -> answer == null ? 0 : answer.statusCode());
    }
}
