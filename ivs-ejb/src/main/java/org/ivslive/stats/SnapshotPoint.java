package org.ivslive.stats;

import java.time.Instant;
import org.ivslive.publisher.PublisherState;

/**
 * What a chart shows of one step: its peaks.
 *
 * @param at where the step begins
 */
public record SnapshotPoint(Instant at, int totalViewers, int activeStages, PublisherState publisherState) {}
