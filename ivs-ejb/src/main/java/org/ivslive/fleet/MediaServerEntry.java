package org.ivslive.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record: a media server has registered, or is gone.
 *
 * @param goneAt null where it has registered
 */
record MediaServerEntry(
        String broadcast,
        MediaServer server,
        Instant lastHeartbeatAt,
        @Nullable Instant goneAt) {}
