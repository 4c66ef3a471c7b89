package org.ivslive.web.stage;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsStage;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageDirectory;
import org.ivslive.stage.StageMaker;
import org.ivslive.stage.StageRegistry;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** The calls about stages. */
@Path("/api/stage")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class StageResource {

    private final StageDirectory directory;
    private final StageMaker maker;
    private final StageRegistry registry;

    @Inject
    StageResource(StageDirectory directory, StageMaker maker, StageRegistry registry) {
        this.directory = directory;
        this.maker = maker;
        this.registry = registry;
    }

    @GET
    @Says("The stages, a page at a time; a page can be short with more behind it.")
    public Success<StageBody.Page> stages(
            @QueryParam("limit")
                    @Says("Stages of the AWS account on one page; those of others are left out.")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(100)
                    int limit,
            @QueryParam("nextToken") @Says("From the page before.") @Size(min = 1, max = 2048) @Nullable
                    String nextToken) {
        try {
            return Success.of(StageBody.Page.of(directory.list(BroadcastId.MAIN, limit, nextToken)));
        } catch (IvsRefused e) {
            throw nextToken != null && e.isValidation() ? new ApiException(Problem.invalid("nextToken")) : e;
        }
    }

    @GET
    @Path("/list")
    @Says("The same as `GET /api/stage`.")
    public Success<StageBody.Page> list(
            @QueryParam("limit")
                    @Says("Stages of the AWS account on one page; those of others are left out.")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(100)
                    int limit,
            @QueryParam("nextToken") @Says("From the page before.") @Size(min = 1, max = 2048) @Nullable
                    String nextToken) {
        return stages(limit, nextToken);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Says("Makes a stage, which the scaler leaves alone.")
    @Answers(status = 201, data = StageDetailBody.class, fails = ErrorCode.STAGE_LIMIT_REACHED)
    public Response make(@NotNull @Valid NewStageBody body) {
        IvsStage made = asked(body.name(), body.goodTags());
        LiveStage tracked = registry.all(BroadcastId.MAIN).stream()
                .filter(stage -> stage.arn().equals(made.arn()))
                .findFirst()
                .orElseThrow(StageProblems::unknown);
        return Response.status(Response.Status.CREATED)
                .entity(Success.of(StageDetailBody.of(made, tracked)))
                .build();
    }

    private IvsStage asked(String name, Map<String, String> tags) {
        try {
            return maker.make(BroadcastId.MAIN, name, tags).orElseThrow(StageProblems::noMoreByHand);
        } catch (IvsRefused e) {
            if (e.isValidation()) {
                throw new ApiException(Problem.invalid("tags"));
            }
            throw e.isQuota() ? StageProblems.accountLimit() : e;
        }
    }

    @GET
    @Path("/master/info")
    @Says("The master stage and how many viewers it has.")
    public Success<MasterBody> master() {
        return directory
                .master(BroadcastId.MAIN)
                .map(MasterBody::of)
                .map(Success::of)
                .orElseThrow(StageProblems::noMasterYet);
    }
}
