package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.ResourceArn;
import org.ivslive.local.ivs.model.World;

/** TagResource, UntagResource and ListTagsForResource, which carry the ARN in their path. */
final class TagOperations {
    static final String PATH = "/tags/";

    private final World world;

    TagOperations(World world) {
        this.world = world;
    }

    void addTo(Map<Operation, Handler> table) {
        table.put(Operation.TAG_RESOURCE, this::tag);
        table.put(Operation.UNTAG_RESOURCE, this::untag);
        table.put(Operation.LIST_TAGS_FOR_RESOURCE, this::list);
    }

    private ObjectNode tag(Call call) {
        ResourceArn arn = arn(call);
        if (call.input().map("tags").isEmpty()) {
            throw Constraints.missing("tags");
        }
        world.tag(arn, call.input().tags());
        return Json.object();
    }

    private ObjectNode untag(Call call) {
        ResourceArn arn = arn(call);
        List<String> keys = call.request().query().getOrDefault("tagKeys", List.of());
        if (keys.isEmpty()) {
            throw Constraints.missing("tagKeys");
        }
        keys.forEach(key -> Constraints.length("tagKeys", key, 1, 128));
        world.untag(arn, keys);
        return Json.object();
    }

    private ObjectNode list(Call call) {
        ObjectNode json = Json.object();
        json.set("tags", Shapes.tags(world.tags(arn(call))));
        return json;
    }

    private static ResourceArn arn(Call call) {
        return ResourceArn.parse("resourceArn", call.request().path().substring(PATH.length()));
    }
}
