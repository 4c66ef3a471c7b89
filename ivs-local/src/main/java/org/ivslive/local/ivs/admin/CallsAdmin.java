package org.ivslive.local.ivs.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ivslive.local.ivs.api.Calls;
import org.ivslive.local.ivs.api.Json;
import org.ivslive.local.ivs.model.Operation;

/** GET /_admin/calls and DELETE /_admin/calls. */
final class CallsAdmin implements AdminResource {
    private final Calls calls;

    CallsAdmin(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<ObjectNode> answer(AdminRequest request) {
        if (request.is("GET", "calls")) {
            return Optional.of(json(calls.all()));
        }
        if (request.is("DELETE", "calls")) {
            calls.clear();
            return Optional.of(Json.object());
        }
        return Optional.empty();
    }

    private static ObjectNode json(Map<Operation, Map<String, Long>> counts) {
        ObjectNode json = Json.object();
        counts.forEach((operation, outcomes) -> {
            ObjectNode node = json.putObject(operation.wireName());
            new TreeMap<>(outcomes).forEach(node::put);
        });
        return json;
    }
}
