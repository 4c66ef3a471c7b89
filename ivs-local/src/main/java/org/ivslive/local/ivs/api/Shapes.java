package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import org.ivslive.local.ivs.model.Page;
import org.ivslive.local.ivs.model.Stage;
import org.ivslive.local.ivs.model.Tags;

/** How stages and lists look in JSON. */
final class Shapes {
    private Shapes() {}

    static ObjectNode stage(Stage stage, String authority) {
        ObjectNode json = stageSummary(stage);
        Endpoints endpoints = Endpoints.of(stage.arn(), authority);
        json.putObject("endpoints")
                .put("events", endpoints.events())
                .put("whip", endpoints.whip())
                .put("rtmp", endpoints.rtmp())
                .put("rtmps", endpoints.rtmps());
        return json;
    }

    static ObjectNode stageSummary(Stage stage) {
        ObjectNode json = Json.object().put("arn", stage.arn().value()).put("name", stage.name());
        json.set("tags", tags(stage.tags()));
        return json;
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
        page.items().forEach(item -> json.withArray("/" + member).add(shape.apply(item)));
        json.withArray("/" + member);
        if (page.nextToken() != null) {
            json.put("nextToken", page.nextToken());
        }
        return json;
    }
}
