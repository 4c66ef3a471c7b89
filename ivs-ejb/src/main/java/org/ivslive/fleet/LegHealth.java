package org.ivslive.fleet;

import org.jspecify.annotations.Nullable;

/**
 * How a media server's leg into one stage is, as it says itself. What it does not know is null.
 *
 * @param state {@link #CONNECTED} where media flows; another word where it does not
 * @param pliCount how often the stage asked for a key frame
 * @param nackCount how many packets it asked for again
 */
public record LegHealth(
        String stageArn,
        String state,
        @Nullable String lastError,
        @Nullable Long bitrateBps,
        @Nullable Double lossPercent,
        @Nullable Double roundTripMs,
        @Nullable Long keyFrameAgeMs,
        @Nullable Long pliCount,
        @Nullable Long nackCount) {

    /** The state of a leg that carries media. */
    public static final String CONNECTED = "CONNECTED";

    boolean isConnected() {
        return state.equals(CONNECTED);
    }
}
