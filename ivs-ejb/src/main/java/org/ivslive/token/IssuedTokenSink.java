package org.ivslive.token;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ivslive.audit.AuditFormat;
import org.ivslive.audit.AuditSink;
import org.ivslive.wiring.Component;

/** Writes who was given which token. */
@Component
class IssuedTokenSink implements AuditSink {

    private final AuditFormat format;

    @Inject
    IssuedTokenSink(AuditFormat format) {
        this.format = format;
    }

    @Override
    public String type() {
        return IssuedTokens.TYPE;
    }

    @Override
    public void write(EntityManager entities, List<String> texts) {
        List<IssuedTokenEntry> entries = texts.stream()
                .map(text -> format.read(text, IssuedTokenEntry.class))
                .toList();
        Set<String> written = written(entities, entries);
        for (IssuedTokenEntry entry : entries) {
            if (written.add(entry.participantId())) {
                entities.persist(row(entry));
            }
        }
    }

    private static Set<String> written(EntityManager entities, List<IssuedTokenEntry> entries) {
        return new HashSet<>(entities.createQuery(
                        "select token.participantId from IssuedTokenRow token where token.participantId in :ids",
                        String.class)
                .setParameter(
                        "ids",
                        entries.stream().map(IssuedTokenEntry::participantId).toList())
                .getResultList());
    }

    private static IssuedTokenRow row(IssuedTokenEntry entry) {
        return new IssuedTokenRow(
                entry.participantId(),
                entry.broadcast(),
                entry.stageArn(),
                entry.userId(),
                entry.capabilities(),
                entry.maker(),
                entry.keyArn(),
                entry.requestId(),
                Instant.ofEpochMilli(entry.at()),
                Instant.ofEpochMilli(entry.expiresAt()));
    }
}
