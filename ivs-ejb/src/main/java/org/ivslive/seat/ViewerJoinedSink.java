package org.ivslive.seat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.ivslive.audit.AuditSink;
import org.ivslive.wiring.Component;

/** Writes the beginnings of stays. */
@Component
class ViewerJoinedSink implements AuditSink {

    private final Stays stays;

    @Inject
    ViewerJoinedSink(Stays stays) {
        this.stays = stays;
    }

    @Override
    public String type() {
        return "viewer-joined";
    }

    @Override
    public void write(EntityManager entities, List<String> entries) {
        stays.read(entities, entries);
    }
}
