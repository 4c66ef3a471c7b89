package org.ivslive.access;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.database.Database;
import org.ivslive.wiring.Component;

/** The keys in PostgreSQL. */
@Component
class DatabaseKeys implements KeyTable {

    private final Database database;

    @Inject
    DatabaseKeys(Database database) {
        this.database = database;
    }

    @Override
    public List<ApiKeyRow> all() {
        return database.transact(
                entities -> entities.createQuery("select k from ApiKeyRow k order by k.createdAt desc", ApiKeyRow.class)
                        .getResultList());
    }

    @Override
    public Collection<ApiKeyRow> valid() {
        return database.transact(
                entities -> entities.createQuery("select k from ApiKeyRow k where k.revokedAt is null", ApiKeyRow.class)
                        .getResultList());
    }

    @Override
    public void add(ApiKeyRow key) {
        database.transact(entities -> {
            entities.persist(key);
            return key;
        });
    }

    @Override
    public Optional<ApiKeyRow> revoke(UUID id, Instant at) {
        return database.transact(entities -> {
            entities.createQuery("update ApiKeyRow k set k.revokedAt = :at where k.id = :id and k.revokedAt is null")
                    .setParameter("at", at)
                    .setParameter("id", id)
                    .executeUpdate();
            return Optional.ofNullable(entities.find(ApiKeyRow.class, id));
        });
    }

    @Override
    public void used(Map<UUID, Instant> lastUses) {
        database.transact(entities -> {
            lastUses.forEach((id, at) -> used(entities, id, at));
            return lastUses;
        });
    }

    private static void used(EntityManager entities, UUID id, Instant at) {
        entities.createQuery("update ApiKeyRow k set k.lastUsedAt = :at"
                        + " where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :at)")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }
}
