package org.ivslive.stage;

import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.StageArn;

/** The master stage, with the session that is on it now. */
public record MasterInfo(
        StageArn arn, String name, Optional<String> activeSessionId, Map<String, String> tags, int viewerCount) {}
