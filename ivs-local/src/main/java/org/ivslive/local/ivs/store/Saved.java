package org.ivslive.local.ivs.store;

import org.ivslive.local.ivs.model.WorldSnapshot;
import org.ivslive.local.ivs.token.SigningKey;

/** What one state file holds. */
public record Saved(WorldSnapshot world, SigningKey signingKey) {
    public static Saved fresh() {
        return new Saved(WorldSnapshot.EMPTY, SigningKey.fresh());
    }
}
