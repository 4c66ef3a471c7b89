package org.ivslive.local.ivs.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who is or was on a stage in one session.
 *
 * @param publishing whether they publish now
 * @param published whether they ever did in this session
 * @param copiedFrom where the original is, if this is a replica
 */
public record Participant(
        ParticipantId id,
        long sequence,
        String userId,
        Map<String, String> attributes,
        Instant firstJoinTime,
        boolean connected,
        boolean publishing,
        boolean published,
        Optional<Replica> copiedFrom,
        List<ParticipantEvent> events) {
    private static final int MAX_EVENTS = 200;

    public Participant {
        attributes = Map.copyOf(attributes);
        events = List.copyOf(events);
    }

    static Participant of(ParticipantId id, long sequence, Instant firstJoinTime) {
        return new Participant(
                id, sequence, "", Map.of(), firstJoinTime, false, false, false, Optional.empty(), List.of());
    }

    Participant joining(String newUserId, Map<String, String> newAttributes, Optional<Replica> newCopiedFrom) {
        return new Participant(
                id,
                sequence,
                newUserId,
                newAttributes,
                firstJoinTime,
                connected,
                publishing,
                published,
                newCopiedFrom,
                events);
    }

    Participant connected(boolean nowConnected, ParticipantEvent event) {
        return new Participant(
                        id,
                        sequence,
                        userId,
                        attributes,
                        firstJoinTime,
                        nowConnected,
                        publishing && nowConnected,
                        published,
                        copiedFrom,
                        events)
                .after(event);
    }

    Participant publishing(boolean nowPublishing, ParticipantEvent event) {
        return new Participant(
                        id,
                        sequence,
                        userId,
                        attributes,
                        firstJoinTime,
                        connected,
                        nowPublishing,
                        published || nowPublishing,
                        copiedFrom,
                        events)
                .after(event);
    }

    Participant after(ParticipantEvent event) {
        List<ParticipantEvent> more = new ArrayList<>(events);
        more.add(event);
        List<ParticipantEvent> kept = more.subList(Math.max(0, more.size() - MAX_EVENTS), more.size());
        return new Participant(
                id, sequence, userId, attributes, firstJoinTime, connected, publishing, published, copiedFrom, kept);
    }
}
