package org.ivslive.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A table that answers what a test says, or is away. */
final class ScriptedKeys implements KeyTable {

    final List<ApiKeyRow> valid = new ArrayList<>();
    final Map<UUID, Instant> used = new HashMap<>();
    boolean away;
    int writes;

    ApiKeyRow valid(String key, KeyRole role) {
        ApiKeyRow row =
                new ApiKeyRow(UUID.randomUUID(), "test", role, KeyText.hash(key), "hint", Instant.EPOCH, null, null);
        valid.add(row);
        return row;
    }

    @Override
    public List<ApiKeyRow> all() {
        return List.copyOf(valid());
    }

    @Override
    public Collection<ApiKeyRow> valid() {
        if (away) {
            throw new IllegalStateException("away");
        }
        return valid;
    }

    @Override
    public void add(ApiKeyRow key) {
        valid().add(key);
    }

    @Override
    public Optional<ApiKeyRow> revoke(UUID id, Instant at) {
        Optional<ApiKeyRow> found =
                valid().stream().filter(row -> row.id().equals(id)).findFirst();
        found.ifPresent(valid::remove);
        return found;
    }

    @Override
    public void used(Map<UUID, Instant> lastUses) {
        valid();
        writes++;
        used.putAll(lastUses);
    }
}
