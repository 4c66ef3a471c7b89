package org.ivslive.local.ivs.model;

import java.time.Instant;

/**
 * A stage as it was asked for; who is on it, {@link Sessions} knows.
 *
 * @param sequence its place in lists, which pagination holds on to
 */
public record Stage(StageArn arn, long sequence, String name, Tags tags, Instant createdAt) {
    Stage named(String newName) {
        return new Stage(arn, sequence, newName, tags, createdAt);
    }

    Stage tagged(Tags newTags) {
        return new Stage(arn, sequence, name, newTags, createdAt);
    }
}
