package org.ivslive.audit;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
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
    /** Characters. */
    static final int PART = 256 * 1024;

    private final AuditStream stream;
    private final AuditSinks sinks;
    private final Database database;
    private final AtomicBoolean working = new AtomicBoolean();

    @Inject
    AuditWriter(AuditStream stream, AuditSinks sinks, Database database) {
        this.stream = stream;
        this.sinks = sinks;
        this.database = database;
    }

    /** Writes what there is. Returns at once where that is under way, or where there is no database to write to. */
    void drain(BroadcastId broadcast) {
        if (!database.isReady() || !working.compareAndSet(false, true)) {
            return;
        }
        try {
            List<AuditEntry> entries = stream.take(broadcast, BATCH);
            while (!entries.isEmpty() && writeInParts(broadcast, entries)) {
                entries = stream.take(broadcast, BATCH);
            }
        } catch (LiveStoreUnavailable e) {
            LOG.debug("the record waits for Redis", e);
        } finally {
            working.set(false);
        }
    }

    private boolean writeInParts(BroadcastId broadcast, List<AuditEntry> entries) {
        return parts(entries).stream().allMatch(part -> write(broadcast, part));
    }

    /** Some entries tell of hundreds of viewers: no transaction is to be much longer than one of ordinary entries. */
    static List<List<AuditEntry>> parts(List<AuditEntry> entries) {
        List<List<AuditEntry>> parts = new ArrayList<>();
        int start = 0;
        int size = 0;
        for (int i = 0; i < entries.size(); i++) {
            int length = entries.get(i).text().length();
            if (i > start && size + length > PART) {
                parts.add(entries.subList(start, i));
                start = i;
                size = 0;
            }
            size += length;
        }
        if (start < entries.size()) {
            parts.add(entries.subList(start, entries.size()));
        }
        return parts;
    }

    /** Whether to go on: false where the database does not take entries now. */
    private boolean write(BroadcastId broadcast, List<AuditEntry> entries) {
        try {
            database.transact(manager -> {
                sinks.write(manager, entries);
                return entries.size();
            });
        } catch (RuntimeException e) {
            return failed(broadcast, entries, e);
        }
        stream.finish(broadcast, entries);
        return true;
    }

    /** Where the database is away everything waits; where it is there, the entry that it does not take must go. */
    private boolean failed(BroadcastId broadcast, List<AuditEntry> entries, RuntimeException e) {
        if (!databaseAnswers()) {
            LOG.debug("{} entries of the record wait for the database", entries.size(), e);
            return false;
        }
        if (entries.size() > 1) {
            return entries.stream().allMatch(entry -> write(broadcast, List.of(entry)));
        }
        LOG.error(
                "an entry of type {} cannot be written and is set aside",
                entries.get(0).type(),
                e);
        stream.reject(broadcast, entries.get(0), reason(e));
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

    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
