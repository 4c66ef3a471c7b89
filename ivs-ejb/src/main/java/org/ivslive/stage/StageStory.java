package org.ivslive.stage;

import jakarta.inject.Inject;
import java.util.List;
import org.ivslive.database.Database;
import org.ivslive.ivs.StageArn;
import org.ivslive.wiring.Component;

/** What happened to a stage, from the record. */
@Component
public class StageStory {

    private final Database database;

    @Inject
    StageStory(Database database) {
        this.database = database;
    }

    /** The newest first. */
    public List<StageEventRow> latest(StageArn stage, int limit) {
        return database.read(entities -> entities.createQuery(
                        "select event from StageEventRow event where event.stageArn = :stage"
                                + " order by event.occurredAt desc, event.id",
                        StageEventRow.class)
                .setParameter("stage", stage.value())
                .setMaxResults(limit)
                .getResultList());
    }
}
