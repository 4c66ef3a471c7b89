package org.ivslive.bench.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A viewer's place.
 *
 * @param session the secret that their calls carry
 */
record Seat(String userId, String stageArn, String participantId, Optional<String> session) {
    /** As {@code POST /api/token/viewer} gives it. */
    static Seat of(String userId, JsonNode data, Optional<String> before) {
        String session = data.path("session").asText();
        return new Seat(
                userId,
                data.path("stageArn").asText(),
                data.path("participantId").asText(),
                session.isEmpty() ? before : Optional.of(session));
    }

    /** The one that they are asked to take instead. */
    Seat moved(JsonNode move) {
        String participant = move.path("participantId").asText();
        return new Seat(
                userId, move.path("stageArn").asText(), participant.isEmpty() ? participantId : participant, session);
    }

    boolean isOn(String arn) {
        return stageArn.equals(arn);
    }
}
