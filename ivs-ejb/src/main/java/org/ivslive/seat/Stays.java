package org.ivslive.seat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.audit.AuditFormat;
import org.ivslive.wiring.Component;

/** The stays in the database: one row each, whatever order its entries come in and however often. */
@Component
class Stays {

    private final AuditFormat format;

    @Inject
    Stays(AuditFormat format) {
        this.format = format;
    }

    /** Of entries that are about one stay each. */
    void read(EntityManager entities, List<String> texts) {
        write(
                entities,
                texts.stream().map(text -> format.read(text, StayEntry.class)).toList());
    }

    void write(EntityManager entities, List<StayEntry> entries) {
        Map<UUID, ViewerSessionRow> rows = rows(entities, entries);
        for (StayEntry entry : entries) {
            ViewerSessionRow row = rows.get(entry.sessionId());
            if (row == null) {
                row = ViewerSessionRow.of(entry);
                entities.persist(row);
                rows.put(entry.sessionId(), row);
            }
            row.add(entry);
        }
    }

    private static Map<UUID, ViewerSessionRow> rows(EntityManager entities, List<StayEntry> entries) {
        Map<UUID, ViewerSessionRow> rows = new HashMap<>();
        entities.createQuery("select stay from ViewerSessionRow stay where stay.id in :ids", ViewerSessionRow.class)
                .setParameter("ids", entries.stream().map(StayEntry::sessionId).toList())
                .getResultList()
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }
}
