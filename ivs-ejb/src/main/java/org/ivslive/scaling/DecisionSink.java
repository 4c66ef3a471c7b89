package org.ivslive.scaling;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.ivslive.audit.AuditFormat;
import org.ivslive.audit.AuditSink;
import org.ivslive.wiring.Component;

/** Writes down what the scaler did. */
@Component
public class DecisionSink implements AuditSink {

    static final String TYPE = "scaling-decision";

    private final AuditFormat format;

    @Inject
    DecisionSink(AuditFormat format) {
        this.format = format;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void write(EntityManager entities, List<String> entries) {
        for (String text : entries) {
            DecisionEntry entry = format.read(text, DecisionEntry.class);
            if (entities.find(ScalingDecisionRow.class, entry.id()) == null) {
                entities.persist(new ScalingDecisionRow(
                        entry.id(),
                        entry.broadcast(),
                        entry.action(),
                        entry.reason(),
                        entry.numbers(),
                        entry.outcome(),
                        entry.node(),
                        entry.decidedAt()));
            }
        }
    }
}
