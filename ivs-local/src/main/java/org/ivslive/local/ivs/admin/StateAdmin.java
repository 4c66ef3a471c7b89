package org.ivslive.local.ivs.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.ivslive.local.ivs.api.Json;
import org.ivslive.local.ivs.api.Parts;
import org.ivslive.local.ivs.model.Page;
import org.ivslive.local.ivs.model.Participant;
import org.ivslive.local.ivs.model.PublicKey;
import org.ivslive.local.ivs.model.SessionId;
import org.ivslive.local.ivs.model.Stage;

/** GET /_admin/state shows everything; POST /_admin/reset forgets everything. */
final class StateAdmin implements AdminResource {
    private final Parts parts;

    StateAdmin(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<ObjectNode> answer(AdminRequest request) {
        if (request.is("GET", "state")) {
            return Optional.of(state());
        }
        if (request.is("POST", "reset")) {
            parts.world().clear();
            parts.faults().clear();
            parts.quotas().restore();
            parts.calls().clear();
            return Optional.of(Json.object());
        }
        return Optional.empty();
    }

    private ObjectNode state() {
        ObjectNode json = Json.object().put("account", parts.account());
        ArrayNode stages = json.putArray("stages");
        parts.world().stages().all().forEach(stage -> stages.add(stage(stage)));
        ArrayNode keys = json.putArray("publicKeys");
        parts.world().publicKeys().all().forEach(key -> keys.add(key(key)));
        json.set("quotas", QuotasAdmin.json(parts.quotas().settings()));
        json.setAll(FaultsAdmin.json(parts.faults()));
        return json;
    }

    private ObjectNode stage(Stage stage) {
        ObjectNode json = Json.object()
                .put("arn", stage.arn().value())
                .put("name", stage.name())
                .put("createdAt", stage.createdAt().toString());
        stage.tags().values().forEach(json.putObject("tags")::put);
        parts.world().sessions().active(stage.arn()).ifPresent(session -> {
            json.put("activeSessionId", session.id().value());
            connected(stage, session.id(), json.putArray("participants"));
        });
        return json;
    }

    private void connected(Stage stage, SessionId session, ArrayNode list) {
        Page.Request everybody = new Page.Request("State", Integer.MAX_VALUE, null);
        parts.world()
                .sessions()
                .participants(stage.arn(), session, Participant::connected, everybody)
                .items()
                .forEach(participant -> list.addObject()
                        .put("participantId", participant.id().value())
                        .put("userId", participant.userId())
                        .put("publishing", participant.publishing())
                        .put("replica", participant.copiedFrom().isPresent()));
    }

    private static ObjectNode key(PublicKey key) {
        return Json.object()
                .put("arn", key.arn().value())
                .put("name", key.name())
                .put("fingerprint", key.material().fingerprint());
    }
}
