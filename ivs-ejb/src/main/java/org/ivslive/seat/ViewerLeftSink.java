package org.ivslive.seat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.ivslive.audit.AuditSink;
import org.ivslive.wiring.Component;

/** Writes the ends of stays. */
@Component
class ViewerLeftSink implements AuditSink {

    private final Stays stays;

    @Inject
    ViewerLeftSink(Stays stays) {
        this.stays = stays;
    }

    @Override
    public String type() {
        return "viewer-left";
    }

    @Override
    public void write(EntityManager entities, List<String> entries) {
        stays.read(entities, entries);
    }
}
