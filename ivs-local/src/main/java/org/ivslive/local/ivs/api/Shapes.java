package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ivslive.local.ivs.model.Page;
import org.ivslive.local.ivs.model.PublicKey;
import org.ivslive.local.ivs.model.Stage;
import org.ivslive.local.ivs.model.StageSession;
import org.ivslive.local.ivs.model.Tags;

/** How stages, sessions, keys and lists look in JSON. */
final class Shapes {
    private Shapes() {}

    static ObjectNode stage(Stage stage, Optional<StageSession> active, String authority) {
        ObjectNode json = stageSummary(stage, active);
        Endpoints endpoints = Endpoints.of(stage.arn(), authority);
        json.putObject("endpoints")
                .put("events", endpoints.events())
                .put("whip", endpoints.whip())
                .put("rtmp", endpoints.rtmp())
                .put("rtmps", endpoints.rtmps());
        return json;
    }

    static ObjectNode stageSummary(Stage stage, Optional<StageSession> active) {
        ObjectNode json = Json.object().put("arn", stage.arn().value()).put("name", stage.name());
        active.ifPresent(session -> json.put("activeSessionId", session.id().value()));
        json.set("tags", tags(stage.tags()));
        return json;
    }

    static ObjectNode session(StageSession session) {
        ObjectNode json =
                Json.object().put("sessionId", session.id().value()).put("startTime", time(session.startTime()));
        if (session.endTime() != null) {
            json.put("endTime", time(session.endTime()));
        }
        return json;
    }

    static ObjectNode publicKey(PublicKey key) {
        return publicKeySummary(key)
                .put("publicKeyMaterial", key.material().pem())
                .put("fingerprint", key.material().fingerprint());
    }

    static ObjectNode publicKeySummary(PublicKey key) {
        ObjectNode json = Json.object().put("arn", key.arn().value()).put("name", key.name());
        json.set("tags", tags(key.tags()));
        return json;
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static ObjectNode tags(Tags tags) {
        return map(tags.values());
    }

    static ObjectNode map(Map<String, String> values) {
        ObjectNode json = Json.object();
        values.forEach(json::put);
        return json;
    }

    static <T> ObjectNode page(String member, Page<T> page, Function<T, ObjectNode> shape) {
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray(member);
        page.items().forEach(item -> items.add(shape.apply(item)));
        if (page.nextToken() != null) {
            json.put("nextToken", page.nextToken());
        }
        return json;
    }
}
