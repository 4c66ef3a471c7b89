package org.ivslive.scaling;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.wiring.Component;

/** What the scaler did, from the record. */
@Component
public class ScalingHistory {

    private static final String ALL = "select decision from ScalingDecisionRow decision"
            + " where decision.broadcastId = :broadcast%s order by decision.decidedAt desc, decision.id desc";
    private static final String NEWEST = ALL.formatted("");
    private static final String FURTHER =
            ALL.formatted(" and (decision.decidedAt < :at or (decision.decidedAt = :at and decision.id < :id))");

    private final Database database;

    @Inject
    ScalingHistory(Database database) {
        this.database = database;
    }

    /**
     * The newest first.
     *
     * @param after the last of the page before; empty for the first page
     */
    public DecisionPage page(BroadcastId broadcast, int limit, Optional<DecisionPosition> after) {
        // One more than wanted tells whether there is a page behind this one.
        List<ScalingDecisionRow> found = database.read(entities -> {
            var query = entities.createQuery(after.isPresent() ? FURTHER : NEWEST, ScalingDecisionRow.class)
                    .setParameter("broadcast", broadcast.value())
                    .setMaxResults(limit + 1);
            after.ifPresent(last -> query.setParameter("at", last.at()).setParameter("id", last.id()));
            return query.getResultList();
        });
        List<ScalingDecisionRow> page = found.subList(0, Math.min(limit, found.size()));
        return new DecisionPage(
                page,
                found.size() > limit ? Optional.of(DecisionPosition.of(page.get(page.size() - 1))) : Optional.empty());
    }
}
