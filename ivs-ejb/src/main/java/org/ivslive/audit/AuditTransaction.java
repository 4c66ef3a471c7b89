package org.ivslive.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Writes entries to the database, all or none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditTransaction {

    @Inject
    @Any
    Instance<AuditSink> sinks;

    void write(List<AuditEntry> entries) {
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
