package org.ivslive.local.ivs.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Who is on which stage. None of it outlives a restart: the connections that it tells of do not either. */
public final class Sessions {
    private static final int MAX_SESSIONS = 50;

    private final World world;
    private final Map<StageArn, Deque<Audience>> byStage = new HashMap<>();

    Sessions(World world) {
        this.world = world;
    }

    /** Puts somebody on a stage, opening a session if they are the first. Joining again is joining once. */
    public Participant join(StageArn stage, ParticipantId id, String userId, Map<String, String> attributes) {
        return join(stage, id, userId, attributes, Optional.empty());
    }

    SessionId openFor(StageArn stage) {
        return openOrBegin(stage).session().id();
    }

    void joinAsReplica(Replica replica, String userId, Map<String, String> attributes) {
        StageArn stage = replica.destinationStage();
        join(stage, replica.participant(), userId, attributes, Optional.of(replica));
        publish(stage, replica.participant(), true);
    }

    private Participant join(
            StageArn stage,
            ParticipantId id,
            String userId,
            Map<String, String> attributes,
            Optional<Replica> copiedFrom) {
        synchronized (world) {
            Audience audience = openOrBegin(stage);
            Participant known = audience.find(id)
                    .orElseGet(() -> Participant.of(
                            id, world.nextSequence(), world.clock().instant()));
            if (known.connected()) {
                return known;
            }
            Participant joined =
                    known.joining(userId, attributes, copiedFrom).connected(true, event(ParticipantEvent.Name.JOINED));
            audience.put(joined);
            return joined;
        }
    }

    public void publish(StageArn stage, ParticipantId id, boolean publishing) {
        synchronized (world) {
            ParticipantEvent.Name name =
                    publishing ? ParticipantEvent.Name.PUBLISH_STARTED : ParticipantEvent.Name.PUBLISH_STOPPED;
            if (connected(stage, id).publishing() != publishing) {
                update(stage, id, participant -> participant.publishing(publishing, event(name)));
            }
            if (!publishing) {
                world.replications().stopAll(replica -> replica.isOf(stage, id));
            }
        }
    }

    /** Takes somebody off a stage, their replicas too; the session ends with the last one. */
    public void leave(StageArn stage, ParticipantId id) {
        synchronized (world) {
            connected(stage, id);
            world.replications().stopAll(replica -> replica.isOf(stage, id) || replica.isOn(stage, id));
            Audience audience = openOrBegin(stage);
            audience.find(id)
                    .filter(Participant::connected)
                    .ifPresent(there -> audience.put(there.connected(false, event(ParticipantEvent.Name.LEFT))));
            if (audience.isDeserted()) {
                audience.end(world.clock().instant());
            }
        }
    }

    void leaveIfThere(StageArn stage, ParticipantId id) {
        if (isConnected(stage, id)) {
            leave(stage, id);
        }
    }

    boolean isConnected(StageArn stage, ParticipantId id) {
        return open(stage)
                .flatMap(audience -> audience.find(id))
                .filter(Participant::connected)
                .isPresent();
    }

    void endAll(StageArn stage) {
        open(stage)
                .ifPresent(audience -> audience.all().stream()
                        .filter(Participant::connected)
                        .map(Participant::id)
                        .toList()
                        .forEach(id -> leave(stage, id)));
        byStage.remove(stage);
    }

    void note(StageArn stage, ParticipantId id, ParticipantEvent.Name name, Replica replica) {
        ParticipantEvent event =
                new ParticipantEvent(world.nextSequence(), name, world.clock().instant(), Optional.of(replica));
        update(stage, id, participant -> participant.after(event));
    }

    public Participant connected(StageArn stage, ParticipantId id) {
        synchronized (world) {
            return open(stage)
                    .flatMap(audience -> audience.find(id))
                    .filter(Participant::connected)
                    .orElseThrow(() -> AwsError.notFound("participant " + id));
        }
    }

    public Optional<StageSession> active(StageArn stage) {
        synchronized (world) {
            return open(stage).map(Audience::session);
        }
    }

    public StageSession get(StageArn stage, SessionId id) {
        synchronized (world) {
            return find(stage, id).map(Audience::session).orElseThrow(() -> AwsError.notFound("session " + id));
        }
    }

    /** The newest first. */
    public Page<StageSession> list(StageArn stage, Page.Request request) {
        synchronized (world) {
            List<StageSession> all =
                    audiences(stage).stream().map(Audience::session).toList();
            return Page.of(request, all, session -> -session.sequence());
        }
    }

    /** The participants of a session; none where there is no such stage or session. */
    public Page<Participant> participants(
            StageArn stage, SessionId session, Predicate<Participant> filter, Page.Request request) {
        synchronized (world) {
            List<Participant> all = find(stage, session).stream()
                    .flatMap(audience -> audience.all().stream())
                    .filter(filter)
                    .toList();
            return Page.of(request, all, Participant::sequence);
        }
    }

    public Optional<Participant> participant(StageArn stage, SessionId session, ParticipantId id) {
        synchronized (world) {
            return find(stage, session).flatMap(audience -> audience.find(id));
        }
    }

    void clear() {
        byStage.clear();
    }

    private void update(StageArn stage, ParticipantId id, UnaryOperator<Participant> change) {
        open(stage).ifPresent(audience -> audience.find(id).ifPresent(there -> audience.put(change.apply(there))));
    }

    private ParticipantEvent event(ParticipantEvent.Name name) {
        return new ParticipantEvent(world.nextSequence(), name, world.clock().instant(), Optional.empty());
    }

    private Audience openOrBegin(StageArn stage) {
        world.stages().get(stage);
        return open(stage).orElseGet(() -> {
            Deque<Audience> sessions = byStage.computeIfAbsent(stage, any -> new ArrayDeque<>());
            if (sessions.size() == MAX_SESSIONS) {
                sessions.removeFirst();
            }
            sessions.addLast(new Audience(new StageSession(
                    SessionId.fresh(world.ids()),
                    world.nextSequence(),
                    world.clock().instant(),
                    null)));
            return sessions.getLast();
        });
    }

    private Optional<Audience> open(StageArn stage) {
        return audiences(stage).stream().filter(Audience::isOpen).findFirst();
    }

    private Optional<Audience> find(StageArn stage, SessionId id) {
        return audiences(stage).stream()
                .filter(audience -> audience.session().id().equals(id))
                .findFirst();
    }

    private List<Audience> audiences(StageArn stage) {
        return new ArrayList<>(byStage.getOrDefault(stage, new ArrayDeque<>()));
    }
}
