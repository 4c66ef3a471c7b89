package org.ivslive.presence;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.StageId;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** What IVS told of who is on the stages, and how long ago; asks nobody. */
@Component
public class Presence implements PresenceNotes {

    private static final Script NOTE = Script.beside(Presence.class, "note.lua");
    private static final Script READ = Script.beside(Presence.class, "read.lua");
    /** Where nobody samples any more, what was seen says nothing. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    /** No stage has such an id. */
    private static final String PROBLEM = "!";

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;

    @Inject
    Presence(LiveStore store, Keys keys, AuditFormat format) {
        this.store = store;
        this.keys = keys;
        this.format = format;
    }

    public PresenceReport read(BroadcastId broadcast) {
        Map<String, String> notes = notes(broadcast);
        @Nullable String problem = notes.remove(PROBLEM);
        Map<StageId, PresenceSample> samples = new HashMap<>();
        notes.forEach((id, text) -> samples.put(new StageId(id), format.read(text, PresenceSample.class)));
        return new PresenceReport(
                samples, Optional.ofNullable(problem).map(text -> format.read(text, PresenceReport.Problem.class)));
    }

    @Override
    public void told(BroadcastId broadcast, StageId stage, PresenceSample sample) {
        note(broadcast, stage.value(), format.write(sample), List.of(PROBLEM));
    }

    @Override
    public void failed(BroadcastId broadcast, PresenceReport.Problem problem) {
        note(broadcast, PROBLEM, format.write(problem), List.of());
    }

    @Override
    public void keepOnly(BroadcastId broadcast, Set<StageId> stages) {
        List<String> others = notes(broadcast).keySet().stream()
                .filter(name -> !name.equals(PROBLEM) && !stages.contains(new StageId(name)))
                .toList();
        if (!others.isEmpty()) {
            note(broadcast, "", "", others);
        }
    }

    private void note(BroadcastId broadcast, String name, String note, List<String> forgotten) {
        List<Object> arguments = new ArrayList<>(List.of(REMEMBERED.toMillis(), name, note));
        arguments.addAll(forgotten);
        store.number(NOTE, List.of(keys.presence(broadcast)), arguments.toArray());
    }

    private Map<String, String> notes(BroadcastId broadcast) {
        List<String> fields = store.list(READ, List.of(keys.presence(broadcast)));
        Map<String, String> notes = new HashMap<>();
        for (int i = 0; i < fields.size(); i += 2) {
            notes.put(fields.get(i), fields.get(i + 1));
        }
        return notes;
    }
}
