package org.ivslive.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The keys that were made, where they are kept. Each call fails where that cannot be reached. */
interface KeyTable {

    /** Every key, the newest first, also those that are revoked. */
    List<ApiKeyRow> all();

    /** Those that open something. */
    Collection<ApiKeyRow> valid();

    void add(ApiKeyRow key);

    /** The key as it is now; a key that is revoked already keeps its moment. */
    Optional<ApiKeyRow> revoke(UUID id, Instant at);

    /** Notes when keys were last used, where that is later than what is known. */
    void used(Map<UUID, Instant> lastUses);
}
