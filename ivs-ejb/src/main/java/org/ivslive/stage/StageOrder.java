package org.ivslive.stage;

import java.time.Instant;
import java.util.UUID;

/**
 * A stage that IVS is to make. It is noted before IVS is asked, so that it is neither lost nor made twice where the answer,
 * or the node that waited for it, is gone.
 */
public record StageOrder(String id, String name, boolean autoScaled, String reason, Instant orderedAt) {

    private static final int ID_LENGTH = 12;

    public static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    }
}
