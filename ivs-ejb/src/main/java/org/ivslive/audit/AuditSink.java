package org.ivslive.audit;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes one kind of entry to the database. */
public interface AuditSink {

    /** The kind of entry, as it was appended to the stream. */
    String type();

    /**
     * Writes the entries within the transaction that is under way. May be given an entry that it has written before, and
     * entries out of their order.
     */
    void write(EntityManager entities, List<String> entries);
}
