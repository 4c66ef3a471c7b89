package org.ivslive.web.replication;

import java.time.Duration;
import java.util.List;
import org.ivslive.replication.NotReplicable;
import org.ivslive.replication.PublisherReplicas;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;

/** What the caller is told where somebody cannot be replicated. */
final class ReplicationProblems {

    private static final String SOURCE = "sourceStageArn";
    private static final String DESTINATION = "destinationStageArn";
    private static final String PARTICIPANT = "participantId";
    /** A place is free when somebody ends a replication. */
    private static final Duration LATER = Duration.ofSeconds(10);

    private ReplicationProblems() {}

    static Problem of(NotReplicable refused) {
        return switch (refused.reason()) {
            case SAME_STAGE ->
                Problem.of(ErrorCode.VALIDATION_ERROR, "replication.same").with("invalidFields", List.of(DESTINATION));
            case SOURCE_UNKNOWN ->
                Problem.of(ErrorCode.NOT_FOUND, "stage.not.found").with("field", SOURCE);
            case DESTINATION_UNKNOWN ->
                Problem.of(ErrorCode.NOT_FOUND, "stage.not.found").with("field", DESTINATION);
            case DESTINATION_DRAINS ->
                Problem.of(ErrorCode.FORBIDDEN, "replication.draining").with("field", DESTINATION);
            case LIMIT -> limit(refused.replicas());
            case PARTICIPANT_UNKNOWN ->
                Problem.of(ErrorCode.NOT_FOUND, "replication.participant.unknown")
                        .with("field", PARTICIPANT);
            case PARTICIPANT_REFUSED ->
                Problem.of(ErrorCode.VALIDATION_ERROR, "replication.participant.refused")
                        .with("invalidFields", List.of(PARTICIPANT));
        };
    }

    private static Problem limit(int used) {
        return Problem.of(
                        ErrorCode.STAGE_LIMIT_REACHED,
                        "replication.limit",
                        Integer.toString(used),
                        Integer.toString(PublisherReplicas.LIMIT))
                .with("used", used)
                .with("limit", PublisherReplicas.LIMIT)
                .retryAfter(LATER);
    }
}
