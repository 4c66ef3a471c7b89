package org.ivslive.web.stage;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.stage.StageDirectory;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** The calls about stages. */
@Path("/api/stage")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class StageResource {

    private final StageDirectory directory;

    @Inject
    StageResource(StageDirectory directory) {
        this.directory = directory;
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
