package org.ivslive.stats;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what a snapshot is found. A class, as JPA 3.1 takes no record here. */
public class SnapshotKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String broadcastId;
    private @Nullable Instant takenAt;

    public SnapshotKey() {}

    public SnapshotKey(String broadcastId, Instant takenAt) {
        this.broadcastId = broadcastId;
        this.takenAt = takenAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SnapshotKey key
                && Objects.equals(broadcastId, key.broadcastId)
                && Objects.equals(takenAt, key.takenAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(broadcastId, takenAt);
    }
}
