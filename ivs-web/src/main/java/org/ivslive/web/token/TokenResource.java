package org.ivslive.web.token;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.StageArn;
import org.ivslive.join.Admission;
import org.ivslive.join.Admittance;
import org.ivslive.join.SenderTokens;
import org.ivslive.join.StageToken;
import org.ivslive.join.Viewer;
import org.ivslive.seat.ViewerId;
import org.ivslive.settings.Settings;
import org.ivslive.web.access.Allow;
import org.ivslive.web.access.NeedsSecret;
import org.ivslive.web.access.SecondSecret;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Failures;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.http.ClientAddress;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.web.stage.StageProblems;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that give out tokens. */
@Path("/api/token")
@Component
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private static final Logger LOG = LoggerFactory.getLogger(TokenResource.class);

    private final SenderTokens senders;
    private final Admission admission;
    private final ClientAddress address;
    private final Failures failures;
    private final URI whip;
    private final long publisherSeconds;
    private final long viewerSeconds;

    @Inject
    TokenResource(
            SenderTokens senders, Admission admission, ClientAddress address, Failures failures, Settings settings) {
        this.senders = senders;
        this.admission = admission;
        this.address = address;
        this.failures = failures;
        whip = settings.get(Settings.WHIP_ENDPOINT);
        publisherSeconds = settings.get(Settings.PUBLISHER_TOKEN_DURATION).toSeconds();
        viewerSeconds = settings.get(Settings.VIEWER_TOKEN_DURATION).toSeconds();
    }

    @POST
    @Path("/publisher")
    @Allow(KeyRole.PUBLISHER)
    @Says("A broadcaster's token for the master stage, and what to enter into OBS.")
    @Answers(fails = ErrorCode.TOKEN_GENERATION_FAILED)
    public Success<PublisherTokenBody> publisher(@NotNull @Valid UserBody body) {
        StageToken.Made made = made(() -> senders.broadcaster(BroadcastId.MAIN, body.userId()))
                .orElseThrow(StageProblems::noMasterYet);
        return Success.of(PublisherTokenBody.of(made.token(), body.userId(), made.stage(), publisherSeconds, whip));
    }

    @POST
    @Path("/publisher-all")
    @Allow(KeyRole.PUBLISHER)
    @Says("A broadcaster's token for each stage.")
    public Success<StageTokenBody.All> publisherAll(@NotNull @Valid UserBody body, @Context HttpHeaders headers) {
        List<StageToken> tokens = senders.broadcasterOnAll(BroadcastId.MAIN, body.userId());
        if (tokens.isEmpty()) {
            throw StageProblems.noMasterYet();
        }
        String language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return Success.of(StageTokenBody.All.of(tokens.stream()
                .map(token -> token instanceof StageToken.Made made
                        ? StageTokenBody.of(made.stage(), made.token(), publisherSeconds)
                        : failed((StageToken.Failed) token, language))
                .toList()));
    }

    @POST
    @Path("/viewer")
    @Allow(KeyRole.VIEWER)
    @Says("Seats a viewer and gives them a token; asked again, they keep the seat.")
    @Answers(
            data = ViewerTokenBody.class,
            fails = {
                ErrorCode.NOT_FOUND,
                ErrorCode.TOKEN_GENERATION_FAILED,
                ErrorCode.STAGE_FULL,
                ErrorCode.STAGE_LIMIT_REACHED
            })
    public Response viewer(@NotNull @Valid JoinBody body, @Context HttpServletRequest request) {
        Viewer viewer =
                new Viewer(new ViewerId(body.userId()), request.getHeader(HttpHeaders.USER_AGENT), address.of(request));
        Optional<StageArn> stage = Optional.ofNullable(body.stageArn()).map(StageArn::new);
        CompletableFuture<Admittance> admittance = made(() ->
                        admission.admit(BroadcastId.MAIN, viewer, stage.map(StageArn::id)))
                .toCompletableFuture();
        if (admittance.isDone()) {
            return Response.ok(answer(made(admittance::join), stage.isPresent()))
                    .build();
        }
        // The request is put aside, and holds no thread while the viewer waits.
        CompletableFuture<Success<ViewerTokenBody>> later = new CompletableFuture<>();
        admittance.whenComplete((known, failure) -> {
            try {
                later.complete(answer(made(() -> known(known, failure)), stage.isPresent()));
            } catch (RuntimeException e) {
                later.completeExceptionally(e);
            }
        });
        return Response.ok(later).build();
    }

    private static Admittance known(@Nullable Admittance known, @Nullable Throwable failure) {
        if (failure instanceof RuntimeException why) {
            throw why;
        }
        return Objects.requireNonNull(known);
    }

    private Success<ViewerTokenBody> answer(Admittance admittance, boolean stageWasNamed) {
        if (admittance instanceof Admittance.Admitted admitted) {
            return Success.of(ViewerTokenBody.of(admitted, viewerSeconds));
        }
        throw refusal(admittance, stageWasNamed);
    }

    @POST
    @Path("/mediaserver")
    @Allow(KeyRole.MEDIA)
    @NeedsSecret(SecondSecret.INTERNAL)
    @Says("A media server's token for a stage.")
    @Answers(fails = {ErrorCode.NOT_FOUND, ErrorCode.TOKEN_GENERATION_FAILED})
    public Success<MediaTokenBody> mediaServer(@NotNull @Valid MediaServerBody body) {
        StageArn stage = new StageArn(body.stageArn());
        StageToken.Made made = made(() -> senders.mediaServer(BroadcastId.MAIN, body.serverId(), stage))
                .orElseThrow(StageProblems::unknown);
        return Success.of(MediaTokenBody.of(made.token(), stage));
    }

    private static ApiException refusal(Admittance why, boolean stageWasNamed) {
        if (why instanceof Admittance.NobodyLive) {
            return new ApiException(Problem.of(ErrorCode.NOT_FOUND, "show.off"));
        }
        if (why instanceof Admittance.Full) {
            return stageWasNamed ? StageProblems.full() : StageProblems.allFull();
        }
        return why instanceof Admittance.NoMoreStages ? StageProblems.noMoreStages() : StageProblems.unknown();
    }

    private StageTokenBody failed(StageToken.Failed failed, String language) {
        Problem problem = failed.why() instanceof IvsRefused
                ? Problem.of(ErrorCode.TOKEN_GENERATION_FAILED, "token.failed")
                : Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "ivs.unavailable");
        return StageTokenBody.failed(
                failed.stage(), failures.failure(problem, language).error().message());
    }

    private static <T> T made(Supplier<T> token) {
        try {
            return token.get();
        } catch (IvsRefused e) {
            LOG.error("no token", e);
            throw new ApiException(Problem.of(ErrorCode.TOKEN_GENERATION_FAILED, "token.failed"));
        }
    }
}
