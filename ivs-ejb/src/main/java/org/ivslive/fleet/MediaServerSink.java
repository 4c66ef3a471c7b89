package org.ivslive.fleet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.ivslive.audit.AuditFormat;
import org.ivslive.audit.AuditSink;
import org.ivslive.wiring.Component;

/** Writes down which media servers there are and were. */
@Component
public class MediaServerSink implements AuditSink {

    static final String TYPE = "media-server";

    private final AuditFormat format;

    @Inject
    MediaServerSink(AuditFormat format) {
        this.format = format;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void write(EntityManager entities, List<String> entries) {
        for (String text : entries) {
            MediaServerEntry entry = format.read(text, MediaServerEntry.class);
            String id = entry.server().id().value();
            MediaServerRow row = entities.find(MediaServerRow.class, id);
            if (row == null) {
                entities.persist(MediaServerRow.of(entry));
            } else {
                row.apply(entry);
            }
        }
    }
}
