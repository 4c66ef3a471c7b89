package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.PublicKey;
import org.ivslive.local.ivs.model.PublicKeyArn;
import org.ivslive.local.ivs.model.PublicKeyMaterial;
import org.ivslive.local.ivs.model.PublicKeys;
import org.ivslive.local.ivs.quota.Count;

/** ImportPublicKey, GetPublicKey, ListPublicKeys and DeletePublicKey. */
final class PublicKeyOperations {
    private final Parts parts;
    private final PublicKeys keys;

    PublicKeyOperations(Parts parts) {
        this.parts = parts;
        this.keys = parts.world().publicKeys();
    }

    void addTo(Map<Operation, Handler> table) {
        table.put(Operation.IMPORT_PUBLIC_KEY, this::importKey);
        table.put(Operation.GET_PUBLIC_KEY, this::get);
        table.put(Operation.LIST_PUBLIC_KEYS, this::list);
        table.put(Operation.DELETE_PUBLIC_KEY, this::delete);
    }

    private ObjectNode importKey(Call call) {
        Input input = call.input();
        String name = Constraints.name("name", input.text("name").orElse(""));
        PublicKeyMaterial material =
                PublicKeyMaterial.parse("publicKeyMaterial", input.requiredText("publicKeyMaterial"));
        return answer(keys.add(
                call.home(), name, material, input.tags(), parts.quotas().limit(Count.PUBLIC_KEYS)));
    }

    private ObjectNode get(Call call) {
        return answer(keys.get(arn(call)));
    }

    private ObjectNode list(Call call) {
        var page = keys.list(call.home().region(), call.input().page("ListPublicKeys", 100));
        return Shapes.page("publicKeys", page, Shapes::publicKeySummary);
    }

    private ObjectNode delete(Call call) {
        keys.delete(arn(call));
        return Json.object();
    }

    private static PublicKeyArn arn(Call call) {
        return PublicKeyArn.parse("arn", call.input().requiredText("arn"));
    }

    private static ObjectNode answer(PublicKey key) {
        ObjectNode json = Json.object();
        json.set("publicKey", Shapes.publicKey(key));
        return json;
    }
}
