package org.ivslive.ivs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeException;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantState;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantToken;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;

/** IVS by the AWS SDK. */
final class AwsIvsGateway implements IvsGateway {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final IvsClients clients;

    AwsIvsGateway(IvsClients clients) {
        this.clients = clients;
    }

    @Override
    public IvsStage getStage(StageArn arn) {
        return call(
                "GetStage",
                () -> AwsIvsShapes.stage(clients.patient()
                        .getStage(request -> request.arn(arn.value()))
                        .stage()));
    }

    @Override
    public IvsStagePage listStages(int limit, @Nullable String nextToken) {
        return call("ListStages", () -> {
            var answer = clients.patient()
                    .listStages(request -> request.maxResults(limit).nextToken(nextToken));
            var stages = answer.stages().stream().map(AwsIvsShapes::summary).toList();
            return new IvsStagePage(stages, Optional.ofNullable(answer.nextToken()));
        });
    }

    @Override
    public IvsStage createStage(String name, Map<String, String> tags) {
        return call(
                "CreateStage",
                () -> AwsIvsShapes.stage(clients.once()
                        .createStage(request -> request.name(name).tags(tags))
                        .stage()));
    }

    @Override
    public IvsStage renameStage(StageArn arn, String name) {
        return call(
                "UpdateStage",
                () -> AwsIvsShapes.stage(clients.patient()
                        .updateStage(request -> request.arn(arn.value()).name(name))
                        .stage()));
    }

    @Override
    public void deleteStage(StageArn arn) {
        call("DeleteStage", () -> clients.patient().deleteStage(request -> request.arn(arn.value())));
    }

    @Override
    public IvsParticipantPage listParticipants(
            StageArn stage, String sessionId, ParticipantFilter filter, int limit, @Nullable String nextToken) {
        return call("ListParticipants", () -> {
            var answer = clients.patient().listParticipants(request -> {
                request.stageArn(stage.value())
                        .sessionId(sessionId)
                        .maxResults(limit)
                        .nextToken(nextToken);
                switch (filter) {
                    case CONNECTED -> request.filterByState(ParticipantState.CONNECTED);
                    case PUBLISHED -> request.filterByPublished(true);
                }
            });
            var found = answer.participants().stream()
                    .map(AwsIvsShapes::participant)
                    .toList();
            return new IvsParticipantPage(found, Optional.ofNullable(answer.nextToken()));
        });
    }

    @Override
    public void startReplication(StageArn source, StageArn destination, ParticipantId participant) {
        call(
                "StartParticipantReplication",
                () -> clients.patient()
                        .startParticipantReplication(request -> request.sourceStageArn(source.value())
                                .destinationStageArn(destination.value())
                                .participantId(participant.value())));
    }

    @Override
    public void stopReplication(StageArn source, StageArn destination, ParticipantId participant) {
        call(
                "StopParticipantReplication",
                () -> clients.patient()
                        .stopParticipantReplication(request -> request.sourceStageArn(source.value())
                                .destinationStageArn(destination.value())
                                .participantId(participant.value())));
    }

    @Override
    public IvsReplicaPage listReplicas(
            StageArn source, ParticipantId participant, int limit, @Nullable String nextToken) {
        return call("ListParticipantReplicas", () -> {
            var answer = clients.patient()
                    .listParticipantReplicas(request -> request.sourceStageArn(source.value())
                            .participantId(participant.value())
                            .maxResults(limit)
                            .nextToken(nextToken));
            var found = answer.replicas().stream().map(AwsIvsShapes::replica).toList();
            return new IvsReplicaPage(found, Optional.ofNullable(answer.nextToken()));
        });
    }

    @Override
    public IvsToken createParticipantToken(IvsTokenRequest request) {
        return call("CreateParticipantToken", () -> {
            ParticipantToken made = clients.patient()
                    .createParticipantToken(
                            call -> call.stageArn(request.stage().value())
                                    .duration(request.minutes())
                                    .userId(request.userId())
                                    .attributes(request.attributes().isEmpty() ? null : request.attributes())
                                    .capabilitiesWithStrings(request.capabilities().stream()
                                            .sorted()
                                            .map(Capability::name)
                                            .toList()))
                    .participantToken();
            return new IvsToken(made.token(), new ParticipantId(made.participantId()), made.expirationTime());
        });
    }

    @Override
    public IvsPublicKey importPublicKey(String material, String name, Map<String, String> tags) {
        return call(
                "ImportPublicKey",
                () -> AwsIvsShapes.publicKey(clients.once()
                        .importPublicKey(request ->
                                request.publicKeyMaterial(material).name(name).tags(tags))
                        .publicKey()));
    }

    @Override
    public IvsPublicKeyPage listPublicKeys(int limit, @Nullable String nextToken) {
        return call("ListPublicKeys", () -> {
            var answer = clients.patient()
                    .listPublicKeys(request -> request.maxResults(limit).nextToken(nextToken));
            var keys = answer.publicKeys().stream().map(AwsIvsShapes::summary).toList();
            return new IvsPublicKeyPage(keys, Optional.ofNullable(answer.nextToken()));
        });
    }

    @Override
    public IvsPublicKey getPublicKey(PublicKeyArn arn) {
        return call(
                "GetPublicKey",
                () -> AwsIvsShapes.publicKey(clients.patient()
                        .getPublicKey(request -> request.arn(arn.value()))
                        .publicKey()));
    }

    @Override
    public void deletePublicKey(PublicKeyArn arn) {
        call("DeletePublicKey", () -> clients.patient().deletePublicKey(request -> request.arn(arn.value())));
    }

    @Override
    public void tagPublicKey(PublicKeyArn arn, Map<String, String> tags) {
        call(
                "TagResource",
                () -> clients.patient()
                        .tagResource(request -> request.resourceArn(arn.value()).tags(tags)));
    }

    private static <T> T call(String operation, Supplier<T> work) {
        try {
            return work.get();
        } catch (ResourceNotFoundException e) {
            throw new IvsNotFound(operation + ": no such resource", e);
        } catch (IvsRealTimeException e) {
            if (e.isThrottlingException()) {
                throw IvsUnavailable.throttled(operation + ": " + code(e), ASK_AGAIN_AFTER, e);
            }
            if (e.statusCode() >= 500) {
                throw new IvsUnavailable(operation + ": " + code(e), ASK_AGAIN_AFTER, e);
            }
            throw new IvsRefused(code(e), operation, e);
        } catch (SdkException e) {
            // No answer at all: a time-out, a broken connection, or no credentials to be had.
            throw new IvsUnavailable(operation + ": " + e.getMessage(), ASK_AGAIN_AFTER, e);
        }
    }

    private static String code(IvsRealTimeException e) {
        return e.awsErrorDetails() == null
                ? "HTTP " + e.statusCode()
                : e.awsErrorDetails().errorCode();
    }
}
