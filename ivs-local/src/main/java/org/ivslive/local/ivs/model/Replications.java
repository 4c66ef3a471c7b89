package org.ivslive.local.ivs.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The copies of publishers on other stages. */
public final class Replications {
    private static final int MAX_REMEMBERED = 10_000;

    private final World world;
    private final List<Replica> replicas = new ArrayList<>();

    Replications(World world) {
        this.world = world;
    }

    /** Copies a publisher to another stage; its attributes there are the token's, overlaid by those given. */
    public Replica start(
            StageArn source, StageArn destination, ParticipantId id, Map<String, String> attributes, int limit) {
        synchronized (world) {
            world.stages().get(source);
            world.stages().get(destination);
            if (source.equals(destination)) {
                throw AwsError.invalid("The source stage and the destination stage must differ");
            }
            Participant publisher = world.sessions().connected(source, id);
            refuseUnlessReplicable(publisher, source, destination, limit);
            Map<String, String> merged = new LinkedHashMap<>(publisher.attributes());
            merged.putAll(attributes);
            return begin(source, destination, publisher, merged);
        }
    }

    private void refuseUnlessReplicable(Participant publisher, StageArn source, StageArn destination, int limit) {
        ParticipantId id = publisher.id();
        if (!publisher.publishing()) {
            throw AwsError.conflict("Participant " + id + " is not publishing to " + source);
        }
        if (publisher.copiedFrom().isPresent()) {
            throw AwsError.conflict("Participant " + id + " is a replica itself");
        }
        if (world.sessions().isConnected(destination, id)) {
            throw AwsError.conflict("Participant " + id + " is on " + destination + " already");
        }
        if (replicas.stream().filter(r -> r.active() && r.isOf(source, id)).count() >= limit) {
            throw AwsError.quotaExceeded("Participant " + id + " has reached its limit of " + limit + " replicas");
        }
    }

    private Replica begin(
            StageArn source, StageArn destination, Participant publisher, Map<String, String> attributes) {
        Sessions sessions = world.sessions();
        ParticipantId id = publisher.id();
        SessionId from = sessions.active(source).orElseThrow().id();
        SessionId to = sessions.openFor(destination);
        Replica replica = new Replica(world.nextSequence(), id, source, from, destination, to, true);
        replicas.removeIf(r -> !r.active() && r.isOn(destination, id) && r.isOf(source, id));
        replicas.add(replica);
        sessions.joinAsReplica(replica, publisher.userId(), attributes);
        sessions.note(source, id, ParticipantEvent.Name.REPLICATION_STARTED, replica);
        return replica;
    }

    public void stop(StageArn source, StageArn destination, ParticipantId id) {
        synchronized (world) {
            if (stopAll(r -> r.isOf(source, id) && r.isOn(destination, id)) == 0) {
                throw AwsError.notFound("replica of participant " + id + " on " + destination);
            }
        }
    }

    int stopAll(Predicate<Replica> which) {
        List<Replica> stopping =
                replicas.stream().filter(Replica::active).filter(which).toList();
        for (Replica replica : stopping) {
            replicas.set(replicas.indexOf(replica), replica.stopped());
            world.sessions()
                    .note(
                            replica.sourceStage(),
                            replica.participant(),
                            ParticipantEvent.Name.REPLICATION_STOPPED,
                            replica.stopped());
            world.sessions().leaveIfThere(replica.destinationStage(), replica.participant());
        }
        if (replicas.size() > MAX_REMEMBERED) {
            replicas.removeIf(replica -> !replica.active());
        }
        return stopping.size();
    }

    /** Every copy of a participant, those that have ended too. */
    public Page<Replica> list(StageArn source, ParticipantId id, Page.Request request) {
        synchronized (world) {
            return Page.of(request, of(source, id), Replica::sequence);
        }
    }

    public List<Replica> of(StageArn source, ParticipantId id) {
        synchronized (world) {
            return replicas.stream().filter(r -> r.isOf(source, id)).toList();
        }
    }

    void forget(StageArn stage) {
        replicas.removeIf(
                r -> r.sourceStage().equals(stage) || r.destinationStage().equals(stage));
    }

    void clear() {
        replicas.clear();
    }
}
