package org.ivslive.web.replication;

import java.util.List;
import org.ivslive.ivs.StageArn;
import org.ivslive.publisher.PublisherState;
import org.ivslive.replication.PublisherReplicas;
import org.ivslive.replication.StageReplication;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.ivslive.stats.LiveFigures;
import org.ivslive.web.openapi.Says;

/** What is needed to start a replication: who publishes on the master stage, and which stages they can be brought to. */
record PublisherInfoBody(
        @Says("The master stage.") String sourceStageArn,

        boolean isPublisherLive,
        PublisherState publisherState,

        @Says("As IVS tells of them; none where nobody publishes.")
        List<ReplicationStatusBody.Publisher> publishers,

        List<Destination> destinations) {

    record Destination(
            String stageArn,
            String stageId,
            String name,
            StageState state,

            @Says("Whether somebody who publishes on the master stage is seen there.")
            boolean replicated) {

        static Destination of(LiveStage stage, List<PublisherReplicas> publishers) {
            return new Destination(
                    stage.arn().value(),
                    stage.id().value(),
                    stage.name(),
                    stage.state(),
                    isSeen(stage.arn(), publishers));
        }

        private static boolean isSeen(StageArn stage, List<PublisherReplicas> publishers) {
            return publishers.stream().anyMatch(publisher -> publisher.areOn(stage));
        }
    }

    static PublisherInfoBody of(LiveStage master, LiveFigures figures, StageReplication replication) {
        return new PublisherInfoBody(
                master.arn().value(),
                figures.publisher().isLive(),
                figures.publisher().state(),
                ReplicationStatusBody.publishers(replication),
                figures.stages().stream()
                        .filter(stage -> !stage.master() && stage.state() != StageState.DRAINING)
                        .map(stage -> Destination.of(stage, replication.publishers()))
                        .toList());
    }
}
