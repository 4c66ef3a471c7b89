package org.ivslive.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and revokes keys. Each call fails with {@link KeysUnavailable} while the database is away. */
@Component
public class ApiKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

    private final KeyTable table;
    private final KnownKeys known;
    private final Clock clock;

    @Inject
    ApiKeys(KeyTable table, KnownKeys known, Clock clock) {
        this.table = table;
        this.known = known;
        this.clock = clock;
    }

    /** Every key, the newest first, also those that are revoked. */
    public List<ApiKeyRow> all() {
        return reached(table::all);
    }

    /** A key that works on this node at once, and on the others within seconds. */
    public NewKey make(String name, KeyRole role) {
        String key = KeyText.make(role);
        ApiKeyRow row = new ApiKeyRow(
                UUID.randomUUID(), name, role, KeyText.hash(key), KeyText.hint(role, key), clock.instant(), null, null);
        reached(() -> {
            table.add(row);
            return row;
        });
        known.refresh();
        LOG.info("key {} made for role {}", row.id(), role.key());
        return new NewKey(row, key);
    }

    /** Ends a key: on this node at once, on the others within seconds. Empty where there never was one. */
    public Optional<ApiKeyRow> revoke(UUID id) {
        Optional<ApiKeyRow> revoked = reached(() -> table.revoke(id, clock.instant()));
        known.refresh();
        revoked.ifPresent(row -> LOG.info("key {} revoked", row.id()));
        return revoked;
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw new KeysUnavailable(e);
        }
    }

    /** @param key what its holder sends, known to nobody after this */
    public record NewKey(ApiKeyRow row, String key) {

        @Override
        public String toString() {
            return "NewKey[" + row.id() + "]";
        }
    }
}
