package org.ivslive.ivs;

import java.util.Map;
import java.util.Optional;

/**
 * A stage as IVS tells of it.
 *
 * @param activeSessionId empty while nobody is on the stage
 * @param endpoints empty where IVS does not tell them, as in a list of stages
 */
public record IvsStage(
        StageArn arn,
        String name,
        Optional<String> activeSessionId,
        Map<String, String> tags,
        Optional<StageEndpoints> endpoints) {

    public IvsStage {
        tags = Map.copyOf(tags);
    }

    /** One whose endpoints are not told. */
    public IvsStage(StageArn arn, String name, Optional<String> activeSessionId, Map<String, String> tags) {
        this(arn, name, activeSessionId, tags, Optional.empty());
    }
}
