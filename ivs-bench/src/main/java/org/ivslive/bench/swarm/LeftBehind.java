package org.ivslive.bench.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ivslive.bench.http.Answer;

/** After all have left: whether the server still lists one of them. */
final class LeftBehind {
    private final Api api;
    private final Breaches breaches;

    LeftBehind(Api api, Breaches breaches) {
        this.api = api;
        this.breaches = breaches;
    }

    /**
     * What could not be looked at; empty where all was.
     *
     * @param run how the names of the swarm's viewers begin
     */
    Optional<String> look(String run) throws InterruptedException {
        Optional<String> unseen = Optional.empty();
        for (JsonNode stage : api.now(api::stats).data().path("stages")) {
            String arn = stage.path("stageArn").asText();
            Answer list = api.now(then -> api.viewers(URLEncoder.encode(arn, StandardCharsets.UTF_8), then));
            if (!list.isSuccess()) {
                unseen = Optional.of("who is still listed on a stage: " + list.code());
            }
            for (JsonNode viewer : list.data().path("viewers")) {
                String userId = viewer.path("userId").asText();
                if (userId.startsWith(run)) {
                    breaches.add(Promise.SEATS_GIVEN_BACK, userId + " on " + arn);
                }
            }
        }
        return unseen;
    }
}
