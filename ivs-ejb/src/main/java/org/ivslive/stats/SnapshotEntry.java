package org.ivslive.stats;

import java.util.Map;
import org.ivslive.publisher.PublisherState;

/**
 * An entry of the record: the figures of one moment.
 *
 * @param at in milliseconds
 * @param stages the viewers of each stage, by its id
 */
record SnapshotEntry(
        long at,
        String broadcast,
        int totalViewers,
        int activeStages,
        PublisherState publisherState,
        Map<String, Integer> stages) {

    SnapshotEntry {
        stages = Map.copyOf(stages);
    }
}
