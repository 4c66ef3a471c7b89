package org.ivslive.local.ivs.model;

/** A publisher's copy on another stage. */
public record Replica(
        long sequence,
        ParticipantId participant,
        StageArn sourceStage,
        SessionId sourceSession,
        StageArn destinationStage,
        SessionId destinationSession,
        boolean active) {
    Replica stopped() {
        return new Replica(
                sequence, participant, sourceStage, sourceSession, destinationStage, destinationSession, false);
    }

    boolean isOf(StageArn source, ParticipantId id) {
        return sourceStage.equals(source) && participant.equals(id);
    }

    boolean isOn(StageArn destination, ParticipantId id) {
        return destinationStage.equals(destination) && participant.equals(id);
    }
}
