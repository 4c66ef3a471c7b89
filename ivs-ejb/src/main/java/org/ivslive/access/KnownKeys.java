package org.ivslive.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that open something, in memory, so that no request waits for the database.
 *
 * <p>All of them are read again every other second: a key that was revoked, or made, on one node is so on the others
 * then, and somebody who tries keys costs nothing. While the database is away those that were known go on working, for
 * {@link #BELIEVED}; after that none does.
 */
@Component
public class KnownKeys {

    static final Duration BELIEVED = Duration.ofMinutes(10);
    static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(KnownKeys.class);

    private final KeyTable table;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private final Map<UUID, Instant> lastUses = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> notedAt = new ConcurrentHashMap<>();

    @Inject
    KnownKeys(KeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Who holds this key; nobody where there is no such key, or none any more.
     *
     * @throws KeysUnavailable while it is not known which keys there are
     */
    public Optional<Caller> holder(String key) {
        Known now = known.get();
        Instant moment = clock.instant();
        if (now == null || now.readAt().plus(BELIEVED).isBefore(moment)) {
            throw new KeysUnavailable("the keys could not be read");
        }
        ApiKeyRow row = now.byHash().get(KeyText.hash(key));
        if (row == null) {
            return Optional.empty();
        }
        lastUses.put(row.id(), moment);
        return Optional.of(new Caller(row.role(), row.id().toString()));
    }

    /** Reads the keys again, one after the other, so that no older answer hides a newer one. What is known stays where that fails. */
    synchronized void refresh() {
        Instant moment = clock.instant();
        try {
            known.set(Known.of(table.valid(), moment));
        } catch (RuntimeException e) {
            // Health tells of the database.
            LOG.debug("the keys could not be read: {}", e.getMessage());
        }
    }

    /** Writes down which keys were used since the last time, each at most once in {@link #BETWEEN_NOTES}. */
    void noteUses() {
        Instant moment = clock.instant();
        notedAt.values().removeIf(at -> !at.plus(BETWEEN_NOTES).isAfter(moment));
        Map<UUID, Instant> uses = new HashMap<>(lastUses);
        uses.keySet().removeAll(notedAt.keySet());
        if (uses.isEmpty()) {
            return;
        }
        try {
            table.used(uses);
            uses.forEach((id, at) -> {
                notedAt.put(id, moment);
                lastUses.remove(id, at);
            });
        } catch (RuntimeException e) {
            LOG.debug("the last uses of keys could not be written: {}", e.getMessage());
        }
    }

    private record Known(Map<String, ApiKeyRow> byHash, Instant readAt) {

        static Known of(Collection<ApiKeyRow> rows, Instant readAt) {
            Map<String, ApiKeyRow> byHash = new HashMap<>();
            rows.forEach(row -> byHash.put(row.keyHash(), row));
            return new Known(Map.copyOf(byHash), readAt);
        }
    }
}
