package org.ivslive.seat;

/**
 * What the stays on a stage come to; times are seconds.
 *
 * @param totalViews how many stays there were
 * @param uniqueViewers of how many viewers
 */
public record StayFigures(
        long totalViews, long uniqueViewers, long avgWatchDuration, long maxWatchDuration, long totalWatchTime) {}
