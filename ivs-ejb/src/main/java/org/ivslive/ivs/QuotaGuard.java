package org.ivslive.ivs;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to AWS's rates: a call for which there is no room waits for a second at most, and is not made where that is not
 * enough. Other servers of the same account are seen only by AWS's throttling, which empties the bucket.
 *
 * <p>Whoever waits here holds a thread of the server. So no operation has more than a few callers at once, waiting for
 * their turn or for AWS: a crowd that asks for tokens must not keep the heartbeats of those who watch from being heard.
 */
final class QuotaGuard implements IvsGateway, IvsQuotas {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** Half of the server's threads for requests. At 50 a second it is enough for answers that take AWS 160 ms. */
    static final int MOST_AT_ONCE = 8;

    private final IvsGateway ivs;
    private final Pace pace;
    private final CallMeters meters;
    private final Map<IvsOperation, QuotaBucket> buckets = new EnumMap<>(IvsOperation.class);

    QuotaGuard(IvsGateway ivs, Pace pace, CallMeters meters) {
        this.ivs = ivs;
        this.pace = pace;
        this.meters = meters;
        for (IvsOperation operation : IvsOperation.values()) {
            buckets.put(operation, new QuotaBucket(operation, LONGEST_WAIT, pace.nanos()));
        }
    }

    @Override
    public List<QuotaUse> quotas() {
        long now = pace.nanos();
        return buckets.values().stream().map(bucket -> bucket.use(now)).toList();
    }

    @Override
    public IvsStage getStage(StageArn arn) {
        return within(IvsOperation.GET_STAGE, () -> ivs.getStage(arn));
    }

    @Override
    public IvsStagePage listStages(int limit, @Nullable String nextToken) {
        return within(IvsOperation.LIST_STAGES, () -> ivs.listStages(limit, nextToken));
    }

    @Override
    public IvsStage createStage(String name, Map<String, String> tags) {
        return within(IvsOperation.CREATE_STAGE, () -> ivs.createStage(name, tags));
    }

    @Override
    public IvsStage renameStage(StageArn arn, String name) {
        return within(IvsOperation.UPDATE_STAGE, () -> ivs.renameStage(arn, name));
    }

    @Override
    public void deleteStage(StageArn arn) {
        within(IvsOperation.DELETE_STAGE, () -> {
            ivs.deleteStage(arn);
            return arn;
        });
    }

    @Override
    public IvsParticipantPage listParticipants(
            StageArn stage, String sessionId, ParticipantFilter filter, int limit, @Nullable String nextToken) {
        return within(
                IvsOperation.LIST_PARTICIPANTS, () -> ivs.listParticipants(stage, sessionId, filter, limit, nextToken));
    }

    @Override
    public void startReplication(StageArn source, StageArn destination, ParticipantId participant) {
        within(IvsOperation.START_PARTICIPANT_REPLICATION, () -> {
            ivs.startReplication(source, destination, participant);
            return participant;
        });
    }

    @Override
    public void stopReplication(StageArn source, StageArn destination, ParticipantId participant) {
        within(IvsOperation.STOP_PARTICIPANT_REPLICATION, () -> {
            ivs.stopReplication(source, destination, participant);
            return participant;
        });
    }

    @Override
    public IvsReplicaPage listReplicas(
            StageArn source, ParticipantId participant, int limit, @Nullable String nextToken) {
        return within(
                IvsOperation.LIST_PARTICIPANT_REPLICAS, () -> ivs.listReplicas(source, participant, limit, nextToken));
    }

    @Override
    public IvsToken createParticipantToken(IvsTokenRequest request) {
        return within(IvsOperation.CREATE_PARTICIPANT_TOKEN, () -> ivs.createParticipantToken(request));
    }

    @Override
    public IvsPublicKey importPublicKey(String material, String name, Map<String, String> tags) {
        return within(IvsOperation.IMPORT_PUBLIC_KEY, () -> ivs.importPublicKey(material, name, tags));
    }

    @Override
    public IvsPublicKeyPage listPublicKeys(int limit, @Nullable String nextToken) {
        return within(IvsOperation.LIST_PUBLIC_KEYS, () -> ivs.listPublicKeys(limit, nextToken));
    }

    @Override
    public IvsPublicKey getPublicKey(PublicKeyArn arn) {
        return within(IvsOperation.GET_PUBLIC_KEY, () -> ivs.getPublicKey(arn));
    }

    @Override
    public void deletePublicKey(PublicKeyArn arn) {
        within(IvsOperation.DELETE_PUBLIC_KEY, () -> {
            ivs.deletePublicKey(arn);
            return arn;
        });
    }

    @Override
    public void tagPublicKey(PublicKeyArn arn, Map<String, String> tags) {
        within(IvsOperation.TAG_RESOURCE, () -> {
            ivs.tagPublicKey(arn, tags);
            return arn;
        });
    }

    private <T> T within(IvsOperation operation, Supplier<T> call) {
        QuotaBucket bucket = bucket(operation);
        if (!bucket.enter(MOST_AT_ONCE)) {
            throw IvsUnavailable.throttled(
                    operation.title() + ": " + MOST_AT_ONCE + " calls are already under way", LONGEST_WAIT, null);
        }
        try {
            return inTurn(operation, bucket, call);
        } finally {
            bucket.exit();
        }
    }

    private <T> T inTurn(IvsOperation operation, QuotaBucket bucket, Supplier<T> call) {
        CallMeters.Meter meter = meters.of(operation);
        long begin = pace.nanos();
        Duration wait = bucket.take(begin);
        if (bucket.isTooLong(wait)) {
            throw IvsUnavailable.throttled(
                    operation.title() + ": the quota of " + operation.perSecond() + " a second is used up", wait, null);
        }
        if (!wait.isZero()) {
            sleep(operation, wait, meter);
        }
        try {
            T answer = call.get();
            meter.answered(pace.nanos() - begin);
            return answer;
        } catch (RuntimeException e) {
            meter.threw(e);
            if (e instanceof IvsUnavailable unavailable && unavailable.isThrottled()) {
                bucket.throttled(pace.nanos());
            }
            throw e;
        }
    }

    private QuotaBucket bucket(IvsOperation operation) {
        QuotaBucket bucket = buckets.get(operation);
        if (bucket == null) {
            throw new IllegalStateException("no bucket for " + operation);
        }
        return bucket;
    }

    private void sleep(IvsOperation operation, Duration wait, CallMeters.Meter meter) {
        meter.waits();
        try {
            pace.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IvsUnavailable(operation.title() + ": interrupted while waiting for its turn", wait, e);
        } finally {
            meter.hasWaited();
        }
    }
}
