package org.ivslive.web.replication;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.replication.NotReplicable;
import org.ivslive.replication.ReplicaLook;
import org.ivslive.replication.Replicator;
import org.ivslive.stage.LiveStage;
import org.ivslive.stats.LiveFigures;
import org.ivslive.stats.LiveStats;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.web.stage.StageLookup;
import org.ivslive.web.stage.StagePath;
import org.ivslive.web.stage.StageProblems;
import org.ivslive.wiring.Component;

/** Publishers seen on further stages, by IVS; the admin's alone. */
@Path("/api/stage/replication")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ReplicationResource {

    private final Replicator replicator;
    private final ReplicaLook look;
    private final StageLookup stages;
    private final LiveStats stats;

    @Inject
    ReplicationResource(Replicator replicator, ReplicaLook look, StageLookup stages, LiveStats stats) {
        this.replicator = replicator;
        this.look = look;
        this.stages = stages;
        this.stats = stats;
    }

    @POST
    @Path("/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @Says("Has IVS show a publisher on another stage too; doing so again changes nothing.")
    @Answers(fails = {ErrorCode.NOT_FOUND, ErrorCode.STAGE_LIMIT_REACHED})
    public Success<ReplicatingBody.Started> start(@NotNull @Valid ReplicationBody body) {
        try {
            return Success.of(ReplicatingBody.Started.of(body, replicator.start(BroadcastId.MAIN, body.replication())));
        } catch (NotReplicable e) {
            throw new ApiException(ReplicationProblems.of(e));
        }
    }

    @DELETE
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Says("Has IVS show a publisher on the other stage no more; doing so again changes nothing.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<ReplicatingBody> stop(@NotNull @Valid ReplicationBody body) {
        try {
            return Success.of(ReplicatingBody.ended(body, replicator.stop(BroadcastId.MAIN, body.replication())));
        } catch (NotReplicable e) {
            throw new ApiException(ReplicationProblems.of(e));
        }
    }

    @GET
    @Path("/status/" + StagePath.TEMPLATE)
    @Says("Who is replicated from a stage, and to it, as IVS tells.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<ReplicationStatusBody> status(@PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path) {
        LiveStage stage = stages.living(BroadcastId.MAIN, path);
        return Success.of(ReplicationStatusBody.of(stage, look.of(stage.arn())));
    }

    @GET
    @Path("/publisher-info")
    @Says("What is needed to start a replication: who publishes on the master stage, and the stages to choose from.")
    public Success<PublisherInfoBody> publisherInfo() {
        LiveFigures figures = stats.now(BroadcastId.MAIN);
        LiveStage master =
                figures.stages().stream().filter(LiveStage::master).findFirst().orElseThrow(StageProblems::noMasterYet);
        return Success.of(PublisherInfoBody.of(master, figures, look.of(master.arn())));
    }
}
