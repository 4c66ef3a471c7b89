package org.ivslive.ivs;

import java.util.Map;
import java.util.Optional;

/**
 * A stage as IVS tells of it.
 *
 * @param activeSessionId empty while nobody is on the stage
 */
public record IvsStage(StageArn arn, String name, Optional<String> activeSessionId, Map<String, String> tags) {

    public IvsStage {
        tags = Map.copyOf(tags);
    }
}
