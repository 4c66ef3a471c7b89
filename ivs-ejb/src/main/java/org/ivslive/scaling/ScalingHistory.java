package org.ivslive.scaling;

import jakarta.inject.Inject;
import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.wiring.Component;

/** What the scaler did, from the record. */
@Component
public class ScalingHistory {

    private final Database database;

    @Inject
    ScalingHistory(Database database) {
        this.database = database;
    }

    /** The newest first. */
    public List<ScalingDecisionRow> latest(BroadcastId broadcast, int limit) {
        return database.read(entities -> entities.createQuery(
                        "select decision from ScalingDecisionRow decision where decision.broadcastId = :broadcast"
                                + " order by decision.decidedAt desc",
                        ScalingDecisionRow.class)
                .setParameter("broadcast", broadcast.value())
                .setMaxResults(limit)
                .getResultList());
    }
}
