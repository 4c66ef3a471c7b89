package org.ivslive.bench.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** How full the stages are: by our own viewers, and by what the server says of them. */
final class Stages {
    private final int seats;
    private final Breaches breaches;
    private final Map<String, Integer> ours = new HashMap<>();
    private final Map<String, Integer> fullest = new HashMap<>();

    Stages(int seats, Breaches breaches) {
        this.seats = seats;
        this.breaches = breaches;
    }

    void enter(String stageArn) {
        look(stageArn, ours.merge(stageArn, 1, Integer::sum), "viewers of this swarm hold seats on it");
    }

    void exit(String stageArn) {
        ours.merge(stageArn, -1, Integer::sum);
    }

    /** An answer that says how many are on a stage. */
    void told(String stageArn, JsonNode currentViewers) {
        if (currentViewers.isInt()) {
            look(stageArn, currentViewers.intValue(), "currentViewers of an answer");
        }
    }

    /** The answer of {@code GET /api/stats}. */
    void told(JsonNode stats) {
        for (JsonNode stage : stats.path("stages")) {
            look(stage.path("stageArn").asText(), stage.path("viewerCount").asInt(), "viewerCount of /api/stats");
        }
    }

    private void look(String stageArn, int viewers, String source) {
        fullest.merge(stageArn, viewers, Math::max);
        if (viewers > seats) {
            breaches.add(
                    Promise.SEATS_OF_A_STAGE, "%s, %d of %d seats, by %s".formatted(stageArn, viewers, seats, source));
        }
    }

    /** Those that any viewer of ours sat on, or that the server named. */
    int count() {
        return fullest.size();
    }

    int mostOnOne() {
        return fullest.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int seats() {
        return seats;
    }
}
