package org.ivslive.stage;

import java.util.List;
import java.util.Optional;

/**
 * Some of the stages.
 *
 * @param total how many stages are tracked in all
 */
public record StagePage(List<StageView> stages, int total, Optional<String> nextToken) {

    public StagePage {
        stages = List.copyOf(stages);
    }
}
