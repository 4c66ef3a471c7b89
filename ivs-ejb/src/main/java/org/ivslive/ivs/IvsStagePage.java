package org.ivslive.ivs;

import java.util.List;
import java.util.Optional;

/** Some of the stages of the account and region, and where to go on. */
public record IvsStagePage(List<IvsStage> stages, Optional<String> nextToken) {

    public IvsStagePage {
        stages = List.copyOf(stages);
    }
}
