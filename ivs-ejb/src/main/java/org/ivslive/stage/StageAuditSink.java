package org.ivslive.stage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ivslive.audit.AuditFormat;
import org.ivslive.audit.AuditSink;
import org.ivslive.wiring.Component;

/** Writes the steps in the lives of stages, and what they come to. */
@Component
public class StageAuditSink implements AuditSink {

    private final AuditFormat format;

    @Inject
    StageAuditSink(AuditFormat format) {
        this.format = format;
    }

    @Override
    public String type() {
        return "stage";
    }

    @Override
    public void write(EntityManager entities, List<String> entries) {
        List<StageChange> changes = entries.stream()
                .map(text -> format.read(text, StageChange.class))
                .toList();
        Set<UUID> written = written(entities, changes);
        for (StageChange change : changes) {
            if (written.add(change.id())) {
                entities.persist(StageEventRow.of(change));
                StageRow row = entities.find(StageRow.class, change.arn().value());
                if (row == null) {
                    entities.persist(StageRow.of(change));
                } else {
                    row.apply(change);
                }
            }
        }
    }

    private Set<UUID> written(EntityManager entities, List<StageChange> changes) {
        return new HashSet<>(entities.createQuery(
                        "select event.id from StageEventRow event where event.id in :ids", UUID.class)
                .setParameter("ids", changes.stream().map(StageChange::id).toList())
                .getResultList());
    }
}
