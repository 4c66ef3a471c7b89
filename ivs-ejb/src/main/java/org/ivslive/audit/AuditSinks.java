package org.ivslive.audit;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.ivslive.wiring.Component;

/** Hands each entry to the one who writes its kind. */
@Component
class AuditSinks {

    private final Instance<AuditSink> sinks;

    @Inject
    AuditSinks(@Any Instance<AuditSink> sinks) {
        this.sinks = sinks;
    }

    void write(EntityManager entities, List<AuditEntry> entries) {
        var byType = entries.stream()
                .collect(Collectors.groupingBy(
                        AuditEntry::type, Collectors.mapping(AuditEntry::text, Collectors.toList())));
        byType.forEach((type, texts) -> sink(type).write(entities, texts));
    }

    private AuditSink sink(String type) {
        return sinks.stream()
                .filter(sink -> sink.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing writes entries of type " + type));
    }
}
