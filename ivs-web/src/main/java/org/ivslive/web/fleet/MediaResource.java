package org.ivslive.web.fleet;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.fleet.Fleet;
import org.ivslive.fleet.ServerId;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.StageArn;
import org.ivslive.join.SenderTokens;
import org.ivslive.join.StageToken;
import org.ivslive.settings.Settings;
import org.ivslive.stage.LiveStage;
import org.ivslive.web.access.Allow;
import org.ivslive.web.access.NeedsSecret;
import org.ivslive.web.access.SecondSecret;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.web.stage.StageProblems;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What media servers ask and say. */
@Path("/api/media")
@Component
@Produces(MediaType.APPLICATION_JSON)
@Allow(KeyRole.MEDIA)
public class MediaResource {

    private static final Logger LOG = LoggerFactory.getLogger(MediaResource.class);

    /** A server that is up for longer registers again. */
    private static final Duration REGISTRATION = Duration.ofHours(1);

    private final Fleet fleet;
    private final SenderTokens tokens;
    private final Clock clock;
    private final URI whip;
    private final long tokenSeconds;

    @Inject
    MediaResource(Fleet fleet, SenderTokens tokens, Clock clock, Settings settings) {
        this.fleet = fleet;
        this.tokens = tokens;
        this.clock = clock;
        whip = settings.get(Settings.WHIP_ENDPOINT);
        tokenSeconds = settings.get(Settings.PUBLISHER_TOKEN_DURATION).toSeconds();
    }

    @POST
    @Path("/register")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsSecret(SecondSecret.MEDIA)
    @Says("Takes a media server in; from then on it is given stages to feed.")
    public Success<RegisterBody.Registered> register(@NotNull @Valid RegisterBody body) {
        fleet.register(BroadcastId.MAIN, body.server(clock.instant()));
        return Success.of(new RegisterBody.Registered(body.serverId(), true, REGISTRATION.toSeconds()));
    }

    @GET
    @Path("/stages")
    @Says("The stages that there is something to send to, or those of them that one server is to feed.")
    public Success<FeedBody> stages(
            @QueryParam("serverId")
                    @Says("The server that asks what it is to feed.")
                    @Pattern(regexp = ServerId.SHAPE)
                    @Nullable
                    String serverId) {
        List<LiveStage> stages = serverId == null
                ? fleet.toFeed(BroadcastId.MAIN)
                : fleet.toFeed(BroadcastId.MAIN, new ServerId(serverId));
        return Success.of(FeedBody.of(stages));
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsSecret(SecondSecret.MEDIA)
    @Says("What a media server sends to a stage with that it is to feed.")
    @Answers(fails = {ErrorCode.NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.TOKEN_GENERATION_FAILED})
    public Success<FeedTokenBody> token(@NotNull @Valid FeedTokenWish body) {
        StageArn stage = new StageArn(body.stageArn());
        if (fleet.toFeed(BroadcastId.MAIN).stream().noneMatch(each -> each.arn().equals(stage))) {
            throw StageProblems.unknown();
        }
        boolean theirs = fleet.toFeed(BroadcastId.MAIN, new ServerId(body.serverId())).stream()
                .anyMatch(each -> each.arn().equals(stage));
        if (!theirs) {
            throw new ApiException(Problem.of(ErrorCode.FORBIDDEN, "stage.of.another.server", body.serverId()));
        }
        try {
            StageToken.Made made =
                    tokens.mediaServer(BroadcastId.MAIN, body.serverId(), stage).orElseThrow(StageProblems::unknown);
            return Success.of(FeedTokenBody.of(made, tokenSeconds, whip));
        } catch (IvsRefused e) {
            LOG.error("no token for a media server", e);
            throw new ApiException(Problem.of(ErrorCode.TOKEN_GENERATION_FAILED, "token.failed"));
        }
    }

    @POST
    @Path("/heartbeat")
    @Consumes(MediaType.APPLICATION_JSON)
    @Says("Says that a media server lives, and how its legs are; every 30 seconds, and when something changes.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<ServerBeatBody.Acknowledged> heartbeat(@NotNull @Valid ServerBeatBody body) {
        if (!fleet.beat(BroadcastId.MAIN, new ServerId(body.serverId()), body.report())) {
            throw new ApiException(Problem.of(ErrorCode.NOT_FOUND, "server.not.registered"));
        }
        return Success.of(new ServerBeatBody.Acknowledged(true));
    }

    @GET
    @Path("/servers")
    @Allow({})
    @Says("The media servers that live, what each is to feed, and how its legs are.")
    public Success<FleetBody> servers() {
        return Success.of(FleetBody.of(fleet.state(BroadcastId.MAIN), fleet.toFeed(BroadcastId.MAIN), clock.instant()));
    }
}
