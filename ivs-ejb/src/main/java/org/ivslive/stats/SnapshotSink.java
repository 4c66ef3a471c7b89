package org.ivslive.stats;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ivslive.audit.AuditFormat;
import org.ivslive.audit.AuditSink;
import org.ivslive.wiring.Component;

/** Writes the figures of moments. Of two entries for one moment the first is kept. */
@Component
class SnapshotSink implements AuditSink {

    private final AuditFormat format;

    @Inject
    SnapshotSink(AuditFormat format) {
        this.format = format;
    }

    @Override
    public String type() {
        return "snapshot";
    }

    @Override
    public void write(EntityManager entities, List<String> texts) {
        List<SnapshotEntry> entries = texts.stream()
                .map(text -> format.read(text, SnapshotEntry.class))
                .toList();
        Set<SnapshotKey> written = written(entities, entries);
        for (SnapshotEntry entry : entries) {
            if (written.add(key(entry))) {
                entities.persist(new SnapshotRow(
                        entry.broadcast(),
                        Instant.ofEpochMilli(entry.at()),
                        entry.totalViewers(),
                        entry.activeStages(),
                        entry.publisherState(),
                        new HashMap<>(entry.stages())));
            }
        }
    }

    private static Set<SnapshotKey> written(EntityManager entities, List<SnapshotEntry> entries) {
        Set<SnapshotKey> written = new HashSet<>();
        entities.createQuery("select shot from SnapshotRow shot where shot.takenAt in :moments", SnapshotRow.class)
                .setParameter(
                        "moments",
                        entries.stream()
                                .map(entry -> Instant.ofEpochMilli(entry.at()))
                                .toList())
                .getResultList()
                .forEach(row -> written.add(new SnapshotKey(row.broadcastId(), row.takenAt())));
        return written;
    }

    private static SnapshotKey key(SnapshotEntry entry) {
        return new SnapshotKey(entry.broadcast(), Instant.ofEpochMilli(entry.at()));
    }
}
