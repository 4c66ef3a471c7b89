package org.ivslive.local.ivs.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One session with everybody who has been in it; those who left are forgotten first when it grows too long. */
final class Audience {
    private static final int MAX_PARTICIPANTS = 20_000;

    private StageSession session;
    private final Map<ParticipantId, Participant> participants = new LinkedHashMap<>();
    private int connected;

    Audience(StageSession session) {
        this.session = session;
    }

    StageSession session() {
        return session;
    }

    boolean isOpen() {
        return session.endTime() == null;
    }

    boolean isDeserted() {
        return connected == 0;
    }

    Optional<Participant> find(ParticipantId id) {
        return Optional.ofNullable(participants.get(id));
    }

    Collection<Participant> all() {
        return Collections.unmodifiableCollection(participants.values());
    }

    void put(Participant participant) {
        Participant before = participants.put(participant.id(), participant);
        connected += (participant.connected() ? 1 : 0) - (before != null && before.connected() ? 1 : 0);
        if (participants.size() > MAX_PARTICIPANTS) {
            forgetOneWhoLeft();
        }
    }

    void end(Instant at) {
        session = session.endedAt(at);
    }

    private void forgetOneWhoLeft() {
        Iterator<Participant> oldestFirst = participants.values().iterator();
        while (oldestFirst.hasNext()) {
            if (!oldestFirst.next().connected()) {
                oldestFirst.remove();
                return;
            }
        }
    }
}
