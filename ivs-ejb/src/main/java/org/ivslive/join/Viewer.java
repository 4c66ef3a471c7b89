package org.ivslive.join;

import org.ivslive.seat.ViewerId;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to watch, and for the record what they come with. */
public record Viewer(
        ViewerId id, @Nullable String userAgent, @Nullable String ipAddress) {

    /** No browser needs as much to say who it is, and each is written down. */
    private static final int LONGEST_AGENT = 300;

    public Viewer {
        if (userAgent != null && userAgent.length() > LONGEST_AGENT) {
            userAgent = userAgent.substring(0, LONGEST_AGENT);
        }
    }
}
