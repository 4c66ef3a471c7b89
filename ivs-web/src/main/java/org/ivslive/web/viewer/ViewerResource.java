package org.ivslive.web.viewer;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.join.Moves;
import org.ivslive.seat.SeatBook;
import org.ivslive.seat.SeatRequest;
import org.ivslive.seat.Seating;
import org.ivslive.seat.ViewerId;
import org.ivslive.seat.ViewerSessions;
import org.ivslive.stage.StageState;
import org.ivslive.web.access.Allow;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
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

/** The calls of a viewer who watches. */
@Path("/api/viewer")
@Component
@Allow(KeyRole.VIEWER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ViewerResource {

    private static final Logger LOG = LoggerFactory.getLogger(ViewerResource.class);

    private final SeatBook seats;
    private final Moves moves;
    private final Speakers speakers;
    private final ViewerSessions sessions;
    private final ClientAddress address;

    @Inject
    ViewerResource(SeatBook seats, Moves moves, Speakers speakers, ViewerSessions sessions, ClientAddress address) {
        this.seats = seats;
        this.moves = moves;
        this.speakers = speakers;
        this.sessions = sessions;
        this.address = address;
    }

    /** Also while nobody is live: whoever watches has a token, and keeps watching. */
    @POST
    @Path("/rejoin")
    @Says("Makes the seat again where it was lost; also while nobody is live.")
    @Answers(fails = {ErrorCode.NOT_FOUND, ErrorCode.STAGE_FULL})
    public Success<RejoinedBody> rejoin(
            @NotNull @Valid RejoinBody body,
            @HeaderParam(Speakers.SESSION_HEADER) @Nullable String secret,
            @Context SecurityContext caller,
            @Context HttpServletRequest request) {
        ViewerId viewer = new ViewerId(body.userId());
        speakers.session(caller, viewer, secret);
        Seating seating = seats.take(new SeatRequest(
                BroadcastId.MAIN,
                viewer,
                Optional.of(new StageArn(body.stageArn()).id()),
                new ParticipantId(body.participantId()),
                false,
                request.getHeader(HttpHeaders.USER_AGENT),
                address.of(request)));
        if (seating instanceof Seating.Seated seated) {
            return Success.of(RejoinedBody.of(seated, sessions.secret(BroadcastId.MAIN, seated.seat())));
        }
        throw seating instanceof Seating.Full ? StageProblems.full() : StageProblems.unknown();
    }

    @POST
    @Path("/heartbeat")
    @Says("Keeps the seat; every 30 seconds.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<BeatBody> heartbeat(
            @NotNull @Valid SeatBody body,
            @HeaderParam(Speakers.SESSION_HEADER) @Nullable String secret,
            @Context SecurityContext caller) {
        ViewerId viewer = body.viewer();
        UUID session = speakers.session(caller, viewer, secret);
        return seats.beat(BroadcastId.MAIN, viewer, body.stage().id(), session)
                .map(state -> Success.of(new BeatBody(body.userId(), body.stageArn(), true, move(state, viewer))))
                .orElseThrow(() -> new ApiException(Problem.of(ErrorCode.NOT_FOUND, "session.gone")));
    }

    /** Where to go, for those whose stage drains; what cannot be told now is told at the next heartbeat. */
    private @Nullable MoveBody move(StageState state, ViewerId viewer) {
        if (state != StageState.DRAINING) {
            return null;
        }
        try {
            return moves.next(BroadcastId.MAIN, viewer).map(MoveBody::of).orElse(null);
        } catch (IvsException e) {
            LOG.warn("no token for a move: {}", e.getMessage());
            return null;
        }
    }

    /** Whoever has gone already has left just as well. */
    @POST
    @Path("/leave")
    @Says("Gives the seat back; also where they had left before.")
    public Success<LeftBody> leave(
            @NotNull @Valid SeatBody body,
            @HeaderParam(Speakers.SESSION_HEADER) @Nullable String secret,
            @Context SecurityContext caller) {
        ViewerId viewer = body.viewer();
        seats.leave(BroadcastId.MAIN, viewer, body.stage(), speakers.session(caller, viewer, secret));
        return Success.of(new LeftBody(body.userId(), body.stageArn(), true));
    }
}
