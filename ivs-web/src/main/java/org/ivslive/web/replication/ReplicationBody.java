package org.ivslive.web.replication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.replication.Replication;
import org.ivslive.web.openapi.Says;

/** Whom to replicate, and where to. */
record ReplicationBody(
        @NotBlank @Pattern(regexp = StageArn.SHAPE) @Says("The stage that they publish on.")
        String sourceStageArn,

        @NotBlank @Pattern(regexp = StageArn.SHAPE) @Says("The stage that they are to be seen on too.")
        String destinationStageArn,

        @NotBlank @Pattern(regexp = ParticipantId.SHAPE) String participantId) {

    Replication replication() {
        return new Replication(
                new StageArn(sourceStageArn), new StageArn(destinationStageArn), new ParticipantId(participantId));
    }
}
