package org.ivslive.ivs;

/**
 * A publisher's replica on another stage.
 *
 * @param active false where it has ended
 */
public record IvsReplica(ParticipantId participant, StageArn source, StageArn destination, boolean active) {}
