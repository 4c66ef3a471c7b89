package org.ivslive.audit;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves entries from the stream to the database in batches.
 *
 * <p>An entry leaves the stream after it was written, so it can be written twice and not lost. While the database is
 * away the stream grows, and nobody waits.
 */
@Component
class AuditWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);
    private static final int BATCH = 500;

    private final AuditStream stream;
    private final AuditTransaction transaction;
    private final Database database;
    private final AtomicBoolean working = new AtomicBoolean();

    @Inject
    AuditWriter(AuditStream stream, AuditTransaction transaction, Database database) {
        this.stream = stream;
        this.transaction = transaction;
        this.database = database;
    }

    /** Writes what there is. Returns at once where that is under way, or where there is no database to write to. */
    void drain(BroadcastId broadcast) {
        if (!database.isReady() || !working.compareAndSet(false, true)) {
            return;
        }
        try {
            List<AuditEntry> entries = stream.take(broadcast, BATCH);
            while (!entries.isEmpty() && write(broadcast, entries)) {
                entries = stream.take(broadcast, BATCH);
            }
        } catch (LiveStoreUnavailable e) {
            LOG.debug("the record waits for Redis", e);
        } finally {
            working.set(false);
        }
    }

    /** Whether to go on: false where the database does not take entries now. */
    private boolean write(BroadcastId broadcast, List<AuditEntry> entries) {
        try {
            transaction.write(entries);
            stream.finish(broadcast, entries);
            return true;
        } catch (AuditFailure e) {
            if (!databaseAnswers()) {
                LOG.warn("the database took no entries, {} wait in Redis: {}", entries.size(), e.getMessage());
                return false;
            }
            return entries.size() == 1 ? reject(broadcast, entries.get(0), e) : writeEach(broadcast, entries);
        }
    }

    private boolean writeEach(BroadcastId broadcast, List<AuditEntry> entries) {
        for (AuditEntry entry : entries) {
            if (!write(broadcast, List.of(entry))) {
                return false;
            }
        }
        return true;
    }

    private boolean reject(BroadcastId broadcast, AuditEntry entry, AuditFailure e) {
        LOG.error("an entry of type {} cannot be written and is set aside: {}", entry.type(), e.getMessage());
        stream.reject(broadcast, entry, String.valueOf(e.getMessage()));
        return true;
    }

    private boolean databaseAnswers() {
        try {
            database.check();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
