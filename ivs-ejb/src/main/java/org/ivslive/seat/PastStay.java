package org.ivslive.seat;

import java.time.Duration;

/**
 * A stay as the record has it.
 *
 * @param watched how long it lasted, or has lasted
 */
public record PastStay(ViewerSessionRow row, Duration watched) {}
