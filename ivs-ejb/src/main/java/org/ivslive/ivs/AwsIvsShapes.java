package org.ivslive.ivs;

import java.util.Optional;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantReplica;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantState;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantSummary;
import software.amazon.awssdk.services.ivsrealtime.model.PublicKey;
import software.amazon.awssdk.services.ivsrealtime.model.PublicKeySummary;
import software.amazon.awssdk.services.ivsrealtime.model.ReplicationState;
import software.amazon.awssdk.services.ivsrealtime.model.ReplicationType;
import software.amazon.awssdk.services.ivsrealtime.model.Stage;
import software.amazon.awssdk.services.ivsrealtime.model.StageSummary;

/** What the AWS SDK tells, in our own words. */
final class AwsIvsShapes {

    private AwsIvsShapes() {}

    static IvsStage stage(Stage stage) {
        return new IvsStage(
                new StageArn(stage.arn()),
                Optional.ofNullable(stage.name()).orElse(""),
                Optional.ofNullable(stage.activeSessionId()).filter(id -> !id.isBlank()),
                stage.tags(),
                Optional.ofNullable(stage.endpoints()).flatMap(AwsIvsShapes::endpoints));
    }

    private static Optional<StageEndpoints> endpoints(
            software.amazon.awssdk.services.ivsrealtime.model.StageEndpoints told) {
        return told.events() == null || told.whip() == null
                ? Optional.empty()
                : Optional.of(new StageEndpoints(told.events(), told.whip()));
    }

    static IvsParticipant participant(ParticipantSummary told) {
        return new IvsParticipant(
                new ParticipantId(told.participantId()),
                Optional.ofNullable(told.userId()).orElse(""),
                told.state() == ParticipantState.CONNECTED,
                Boolean.TRUE.equals(told.published()),
                told.replicationType() == ReplicationType.REPLICA
                        ? Optional.ofNullable(told.sourceStageArn()).map(StageArn::new)
                        : Optional.empty());
    }

    static IvsReplica replica(ParticipantReplica told) {
        return new IvsReplica(
                new ParticipantId(told.participantId()),
                new StageArn(told.sourceStageArn()),
                new StageArn(told.destinationStageArn()),
                told.replicationState() == ReplicationState.ACTIVE);
    }

    static IvsPublicKey publicKey(PublicKey key) {
        return new IvsPublicKey(
                new PublicKeyArn(key.arn()),
                Optional.ofNullable(key.name()).orElse(""),
                Optional.ofNullable(key.publicKeyMaterial()),
                key.tags());
    }

    static IvsPublicKey summary(PublicKeySummary key) {
        return new IvsPublicKey(
                new PublicKeyArn(key.arn()), Optional.ofNullable(key.name()).orElse(""), Optional.empty(), key.tags());
    }

    static IvsStage summary(StageSummary stage) {
        return new IvsStage(
                new StageArn(stage.arn()),
                Optional.ofNullable(stage.name()).orElse(""),
                Optional.ofNullable(stage.activeSessionId()).filter(id -> !id.isBlank()),
                stage.tags());
    }
}
