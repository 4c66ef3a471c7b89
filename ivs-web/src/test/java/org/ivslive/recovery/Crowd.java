package org.ivslive.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;

/** Viewers who come at an even pace. */
final class Crowd implements AutoCloseable {

    private final ScheduledExecutorService viewers = Executors.newScheduledThreadPool(8);
    private final Map<String, JsonNode> admitted = new ConcurrentHashMap<>();
    private final Api api;

    Crowd(Api api) {
        this.api = api;
    }

    /** What each viewer was told. */
    Map<String, JsonNode> admitted() {
        return Map.copyOf(admitted);
    }

    /** Fails where one of them is turned away. */
    Latencies joins(String name, int count, Duration time) throws Exception {
        List<Future<Duration>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String viewer = name + "-" + i;
            calls.add(viewers.schedule(() -> timed(viewer), time.toMillis() * i / count, TimeUnit.MILLISECONDS));
        }
        List<Duration> times = new ArrayList<>();
        for (Future<Duration> call : calls) {
            times.add(call.get());
        }
        return new Latencies(times);
    }

    JsonNode join(String viewer) {
        timed(viewer);
        return admitted.get(viewer);
    }

    void leave(String viewer) {
        String stage = admitted.get(viewer).path("stageArn").asText();
        api.post("/api/viewer/leave", "{\"userId\":\"" + viewer + "\",\"stageArn\":\"" + stage + "\"}")
                .data();
    }

    private Duration timed(String viewer) {
        long begin = System.nanoTime();
        Answer answer = api.post("/api/token/viewer", "{\"userId\":\"" + viewer + "\"}");
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        admitted.put(viewer, answer.data());
        return time;
    }

    @Override
    public void close() {
        viewers.shutdownNow();
    }
}
