package org.ivslive.ivs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account with its stages, which can be away, and can make a stage and lose the answer. */
public final class FakeIvs implements IvsGateway {

    private final Map<StageArn, IvsStage> stages = new LinkedHashMap<>();
    private final Map<StageArn, List<IvsParticipant>> publishers = new LinkedHashMap<>();
    private int made;
    private int pageSize = LARGEST_PAGE;
    private boolean away;
    private boolean losesNextCreation;
    private final Map<PublicKeyArn, IvsPublicKey> keys = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private boolean losesNextDeletion;
    private boolean losesNextImport;
    private boolean losesNextReplication;
    private final List<IvsReplica> replicas = new ArrayList<>();
    private @Nullable IvsException next;
    private String nextOf = "";
    private @Nullable Runnable sooner;
    private String soonerThan = "";
    private int tokens;
    private int imported;

    public void add(StageArn arn, Map<String, String> tags) {
        stages.put(arn, new IvsStage(arn, "stage " + arn.id(), Optional.empty(), tags));
    }

    public void remove(StageArn arn) {
        stages.remove(arn);
    }

    public List<IvsStage> stages() {
        return List.copyOf(stages.values());
    }

    public void add(IvsStage stage) {
        stages.put(stage.arn(), stage);
    }

    /** The operations that were asked for, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public List<IvsPublicKey> publicKeys() {
        return List.copyOf(keys.values());
    }

    public void failsNext(IvsException thrown) {
        failsNext("", thrown);
    }

    /** @param call the operation that fails; others before it do not */
    public void failsNext(String call, IvsException thrown) {
        next = thrown;
        nextOf = call;
    }

    /** What somebody else does just before IVS gets to the next call of this operation. */
    public void justBefore(String call, Runnable somebodyElse) {
        sooner = somebodyElse;
        soonerThan = call;
    }

    public void loseNextImport() {
        losesNextImport = true;
    }

    public void pageSize(int size) {
        pageSize = size;
    }

    public void away(boolean now) {
        away = now;
    }

    public void loseNextCreation() {
        losesNextCreation = true;
    }

    @Override
    public IvsStage getStage(StageArn arn) {
        answer("GetStage");
        return Optional.ofNullable(stages.get(arn)).orElseThrow(() -> new IvsNotFound("GetStage: " + arn, null));
    }

    @Override
    public IvsStagePage listStages(int limit, @Nullable String nextToken) {
        answer("ListStages");
        int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
        List<IvsStage> all = new ArrayList<>(stages.values());
        int to = Math.min(all.size(), from + Math.min(limit, pageSize));
        return new IvsStagePage(
                all.subList(from, to), to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public IvsStage createStage(String name, Map<String, String> tags) {
        answer("CreateStage");
        StageArn arn = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/Made" + ++made);
        IvsStage stage = new IvsStage(arn, name, Optional.empty(), tags);
        stages.put(arn, stage);
        if (losesNextCreation) {
            losesNextCreation = false;
            throw noAnswer();
        }
        return stage;
    }

    @Override
    public IvsStage renameStage(StageArn arn, String name) {
        answer("UpdateStage");
        IvsStage before =
                Optional.ofNullable(stages.get(arn)).orElseThrow(() -> new IvsNotFound("UpdateStage: " + arn, null));
        IvsStage after = new IvsStage(arn, name, before.activeSessionId(), before.tags(), before.endpoints());
        stages.put(arn, after);
        return after;
    }

    @Override
    public void deleteStage(StageArn arn) {
        answer("DeleteStage");
        if (stages.remove(arn) == null) {
            throw new IvsNotFound("DeleteStage: " + arn, null);
        }
        if (losesNextDeletion) {
            losesNextDeletion = false;
            throw noAnswer();
        }
    }

    public void loseNextDeletion() {
        losesNextDeletion = true;
    }

    public void published(StageArn stage, IvsParticipant... participants) {
        publishers.put(stage, List.of(participants));
    }

    @Override
    public IvsParticipantPage listParticipants(
            StageArn stage, String sessionId, ParticipantFilter filter, int limit, @Nullable String nextToken) {
        answer("ListParticipants " + sessionId);
        int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
        List<IvsParticipant> all = publishers.getOrDefault(stage, List.of());
        int to = Math.min(all.size(), from + Math.min(limit, pageSize));
        return new IvsParticipantPage(
                all.subList(from, to), to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    public void loseNextReplication() {
        losesNextReplication = true;
    }

    @Override
    public void startReplication(StageArn source, StageArn destination, ParticipantId participant) {
        answer("StartParticipantReplication");
        boolean there = publishers.getOrDefault(source, List.of()).stream()
                .anyMatch(each -> each.id().equals(participant) && each.connected());
        if (!there || !stages.containsKey(destination)) {
            throw new IvsNotFound("StartParticipantReplication: no such resource", null);
        }
        boolean onDestination = publishers.getOrDefault(destination, List.of()).stream()
                .anyMatch(each -> each.id().equals(participant));
        if (onDestination || replicas.contains(new IvsReplica(participant, source, destination, true))) {
            throw new IvsRefused("ConflictException", "StartParticipantReplication", null);
        }
        if (replicas.stream().filter(IvsReplica::active).count() == 5) {
            throw new IvsRefused("ServiceQuotaExceededException", "StartParticipantReplication", null);
        }
        replicas.add(new IvsReplica(participant, source, destination, true));
        if (losesNextReplication) {
            losesNextReplication = false;
            throw noAnswer();
        }
    }

    @Override
    public void stopReplication(StageArn source, StageArn destination, ParticipantId participant) {
        answer("StopParticipantReplication");
        int found = replicas.indexOf(new IvsReplica(participant, source, destination, true));
        if (found < 0) {
            throw new IvsNotFound("StopParticipantReplication: no such resource", null);
        }
        replicas.set(found, new IvsReplica(participant, source, destination, false));
    }

    @Override
    public IvsReplicaPage listReplicas(
            StageArn source, ParticipantId participant, int limit, @Nullable String nextToken) {
        answer("ListParticipantReplicas");
        int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
        List<IvsReplica> all = replicas.stream()
                .filter(each ->
                        each.source().equals(source) && each.participant().equals(participant))
                .toList();
        int to = Math.min(all.size(), from + Math.min(limit, pageSize));
        return new IvsReplicaPage(
                all.subList(from, to), to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public IvsToken createParticipantToken(IvsTokenRequest request) {
        answer("CreateParticipantToken " + request.minutes());
        if (!stages.containsKey(request.stage())) {
            throw new IvsNotFound("CreateParticipantToken: no such resource", null);
        }
        return new IvsToken(
                "token-" + ++tokens,
                new ParticipantId("participant-" + tokens),
                Instant.EPOCH.plus(Duration.ofMinutes(request.minutes())));
    }

    @Override
    public IvsPublicKey importPublicKey(String material, String name, Map<String, String> tags) {
        answer("ImportPublicKey");
        if (keys.values().stream().anyMatch(key -> key.material().equals(Optional.of(material)))) {
            throw new IvsRefused("ConflictException", "ImportPublicKey", null);
        }
        if (keys.size() == 3) {
            throw new IvsRefused("ServiceQuotaExceededException", "ImportPublicKey", null);
        }
        PublicKeyArn arn = new PublicKeyArn("arn:aws:ivs:us-east-1:123456789012:public-key/Key" + ++imported);
        IvsPublicKey key = new IvsPublicKey(arn, name, Optional.of(material), tags);
        keys.put(arn, key);
        if (losesNextImport) {
            losesNextImport = false;
            throw noAnswer();
        }
        return key;
    }

    @Override
    public IvsPublicKeyPage listPublicKeys(int limit, @Nullable String nextToken) {
        answer("ListPublicKeys");
        int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
        List<IvsPublicKey> all = keys.values().stream()
                .map(key -> new IvsPublicKey(key.arn(), key.name(), Optional.empty(), key.tags()))
                .toList();
        int to = Math.min(all.size(), from + Math.min(limit, pageSize));
        return new IvsPublicKeyPage(
                all.subList(from, to), to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public IvsPublicKey getPublicKey(PublicKeyArn arn) {
        answer("GetPublicKey");
        return Optional.ofNullable(keys.get(arn)).orElseThrow(() -> new IvsNotFound("GetPublicKey: " + arn, null));
    }

    @Override
    public void deletePublicKey(PublicKeyArn arn) {
        answer("DeletePublicKey");
        if (keys.remove(arn) == null) {
            throw new IvsNotFound("DeletePublicKey: " + arn, null);
        }
    }

    @Override
    public void tagPublicKey(PublicKeyArn arn, Map<String, String> tags) {
        answer("TagResource");
        IvsPublicKey key =
                Optional.ofNullable(keys.get(arn)).orElseThrow(() -> new IvsNotFound("TagResource: " + arn, null));
        Map<String, String> all = new HashMap<>(key.tags());
        all.putAll(tags);
        keys.put(arn, new IvsPublicKey(arn, key.name(), key.material(), all));
    }

    private void answer(String call) {
        if (sooner != null && call.equals(soonerThan)) {
            Runnable now = sooner;
            sooner = null;
            now.run();
        }
        calls.add(call);
        if (next != null && call.startsWith(nextOf)) {
            IvsException thrown = next;
            next = null;
            throw thrown;
        }
        if (away) {
            throw noAnswer();
        }
    }

    private static IvsUnavailable noAnswer() {
        return new IvsUnavailable("no answer", Duration.ofSeconds(2), null);
    }
}
