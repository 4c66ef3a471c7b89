package org.ivslive.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.stream.Collectors;
import org.ivslive.wiring.Component;

/**
 * Writes entries to the database, all or none.
 *
 * <p>The transaction is begun and ended by hand: around a failure, a container-managed one logs a page each time.
 */
@Component
class AuditTransaction {

    private final Instance<AuditSink> sinks;

    @Resource
    UserTransaction transaction;

    @Inject
    AuditTransaction(@Any Instance<AuditSink> sinks) {
        this.sinks = sinks;
    }

    /** @throws AuditFailure where nothing was written */
    void write(List<AuditEntry> entries) throws AuditFailure {
        try {
            transaction.begin();
            try {
                writeByType(entries);
            } catch (RuntimeException e) {
                transaction.rollback();
                throw new AuditFailure(e);
            }
            transaction.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new AuditFailure(e);
        }
    }

    private void writeByType(List<AuditEntry> entries) {
        var byType = entries.stream()
                .collect(Collectors.groupingBy(
                        AuditEntry::type, Collectors.mapping(AuditEntry::text, Collectors.toList())));
        byType.forEach((type, texts) -> sink(type).write(texts));
    }

    private AuditSink sink(String type) {
        return sinks.stream()
                .filter(sink -> sink.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing writes entries of type " + type));
    }
}
