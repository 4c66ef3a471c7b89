package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.SessionId;
import org.ivslive.local.ivs.model.Sessions;
import org.ivslive.local.ivs.model.World;

/** ListStageSessions and GetStageSession. */
final class SessionOperations {
    private final Sessions sessions;

    SessionOperations(World world) {
        this.sessions = world.sessions();
    }

    void addTo(Map<Operation, Handler> table) {
        table.put(Operation.LIST_STAGE_SESSIONS, this::list);
        table.put(Operation.GET_STAGE_SESSION, this::get);
    }

    private ObjectNode list(Call call) {
        var page = sessions.list(call.input().stageArn("stageArn"), call.input().page("ListStageSessions", 100));
        return Shapes.page("stageSessions", page, Shapes::session);
    }

    private ObjectNode get(Call call) {
        SessionId id = SessionId.parse("sessionId", call.input().requiredText("sessionId"));
        ObjectNode json = Json.object();
        json.set("stageSession", Shapes.session(sessions.get(call.input().stageArn("stageArn"), id)));
        return json;
    }
}
