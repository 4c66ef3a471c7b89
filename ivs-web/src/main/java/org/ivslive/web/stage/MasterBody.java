package org.ivslive.web.stage;

import java.util.Map;
import org.ivslive.stage.MasterInfo;
import org.jspecify.annotations.Nullable;

/** The master stage and who is on it. */
record MasterBody(Stage stage, int viewerCount, boolean isMasterStage) {

    record Stage(String arn, String name, @Nullable String activeSessionId, Map<String, String> tags) {}

    static MasterBody of(MasterInfo info) {
        Stage stage = new Stage(
                info.arn().value(), info.name(), info.activeSessionId().orElse(null), info.tags());
        return new MasterBody(stage, info.viewerCount(), true);
    }
}
