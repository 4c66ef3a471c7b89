package org.ivslive.join;

import org.ivslive.seat.ViewerId;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to watch, and for the record what they come with. */
public record Viewer(
        ViewerId id, @Nullable String userAgent, @Nullable String ipAddress) {}
