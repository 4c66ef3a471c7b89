package org.ivslive.stage;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;
import org.ivslive.wiring.Component;

/** The stages in the record, also those that are gone. */
@Component
public class RecordedStages {

    private final Database database;

    @Inject
    RecordedStages(Database database) {
        this.database = database;
    }

    /** The youngest of this id: an id is unique within one region alone. */
    public Optional<StageArn> find(BroadcastId broadcast, StageId id) {
        return database.read(entities -> entities.createQuery(
                        "select stage from StageRow stage where stage.broadcastId = :broadcast and stage.stageId = :id"
                                + " order by stage.createdAt desc",
                        StageRow.class)
                .setParameter("broadcast", broadcast.value())
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultStream()
                .map(StageRow::arn)
                .findFirst());
    }
}
