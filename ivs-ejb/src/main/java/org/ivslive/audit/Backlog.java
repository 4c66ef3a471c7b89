package org.ivslive.audit;

import java.time.Duration;

/**
 * What of the record waits to be written.
 *
 * @param age of the oldest entry; nothing where none waits
 * @param droppedNow how many entries were lost since the last look
 * @param dropped how many were lost since Redis holds its data
 */
public record Backlog(long waiting, Duration age, long droppedNow, long dropped) {

    static final Backlog EMPTY = new Backlog(0, Duration.ZERO, 0, 0);
}
