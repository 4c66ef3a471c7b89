package org.ivslive.seat;

import java.time.Instant;
import java.util.UUID;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;

/**
 * A viewer's place on a stage.
 *
 * @param session the stay that the seat is part of, and its row in the record
 */
public record Seat(ViewerId viewer, StageArn stage, ParticipantId participant, UUID session, Instant joinedAt) {}
