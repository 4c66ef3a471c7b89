package org.ivslive.replication;

import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;

/** Whom to replicate, and where to. */
public record Replication(StageArn source, StageArn destination, ParticipantId participant) {}
