package org.ivslive.join;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageId;
import org.ivslive.seat.Seat;
import org.ivslive.seat.SeatBook;
import org.ivslive.seat.SeatRequest;
import org.ivslive.seat.Seating;
import org.ivslive.seat.ViewerSessions;
import org.ivslive.settings.Settings;
import org.ivslive.token.IssuedTokens;
import org.ivslive.token.ParticipantToken;
import org.ivslive.token.TokenRequest;
import org.ivslive.wiring.Component;

/**
 * Lets viewers in. The seat comes first, in one step in Redis; the token is made for the stage that it is on. Where tokens
 * are signed here that is all; where IVS makes them, only the token tells who the viewer is on the stage, and a second
 * step writes that to the seat.
 */
@Component
public class Admission {

    private static final Set<Capability> WATCH = Set.of(Capability.SUBSCRIBE);

    private final SeatBook seats;
    private final IssuedTokens tokens;
    private final ViewerSessions sessions;
    private final Joins joins;
    private final Duration tokenDuration;

    @Inject
    Admission(SeatBook seats, IssuedTokens tokens, ViewerSessions sessions, Joins joins, Settings settings) {
        this.seats = seats;
        this.tokens = tokens;
        this.sessions = sessions;
        this.joins = joins;
        tokenDuration = settings.get(Settings.VIEWER_TOKEN_DURATION);
    }

    /**
     * Seats the viewer and gives them a token.
     *
     * @param stage the one that it must be; empty for any
     * @throws org.ivslive.ivs.IvsException where there is a seat and no token; the seat is free again
     */
    public Admittance admit(BroadcastId broadcast, Viewer viewer, Optional<StageId> stage) {
        try {
            Admittance outcome = outcome(new SeatRequest(
                    broadcast,
                    viewer.id(),
                    stage,
                    ParticipantId.random(),
                    true,
                    viewer.userAgent(),
                    viewer.ipAddress()));
            joins.count(outcome);
            return outcome;
        } catch (RuntimeException e) {
            joins.countFailed();
            throw e;
        }
    }

    private Admittance outcome(SeatRequest request) {
        Seating seating = seats.take(request);
        if (seating instanceof Seating.Seated seated) {
            return admitted(request, seated);
        }
        if (seating instanceof Seating.NobodyLive) {
            return new Admittance.NobodyLive();
        }
        return seating instanceof Seating.Full ? new Admittance.Full() : new Admittance.UnknownStage();
    }

    private Admittance.Admitted admitted(SeatRequest request, Seating.Seated seated) {
        Seat seat = seated.seat();
        ParticipantToken token = token(request, seated);
        if (!token.participantId().equals(request.participant())) {
            seats.name(request, seat, token.participantId());
        }
        return new Admittance.Admitted(
                seat, token, sessions.secret(request.broadcast(), seat), seated.isNew(), seated.viewers());
    }

    private ParticipantToken token(SeatRequest request, Seating.Seated seated) {
        Seat seat = seated.seat();
        try {
            return tokens.issue(
                    request.broadcast(),
                    new TokenRequest(
                            seat.stage(), request.participant(), seat.viewer().value(), WATCH, tokenDuration));
        } catch (RuntimeException e) {
            if (seated.isNew()) {
                seats.leave(request.broadcast(), seat.viewer(), seat.stage(), seat.session());
            }
            throw e;
        }
    }
}
