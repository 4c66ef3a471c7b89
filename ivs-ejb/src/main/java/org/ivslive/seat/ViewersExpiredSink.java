package org.ivslive.seat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.ivslive.audit.AuditFormat;
import org.ivslive.audit.AuditSink;
import org.ivslive.wiring.Component;

/** Writes the ends of stays whose viewers went without a word. */
@Component
class ViewersExpiredSink implements AuditSink {

    private final Stays stays;
    private final AuditFormat format;

    @Inject
    ViewersExpiredSink(Stays stays, AuditFormat format) {
        this.stays = stays;
        this.format = format;
    }

    @Override
    public String type() {
        return "viewers-expired";
    }

    @Override
    public void write(EntityManager entities, List<String> entries) {
        stays.write(
                entities,
                entries.stream()
                        .map(text -> format.read(text, ExpiredEntry.class))
                        .flatMap(entry -> entry.stays().stream())
                        .toList());
    }
}
