package org.ivslive.join;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageId;
import org.ivslive.scaling.Scaler;
import org.ivslive.seat.Seat;
import org.ivslive.seat.SeatBook;
import org.ivslive.seat.SeatRequest;
import org.ivslive.seat.Seating;
import org.ivslive.seat.ViewerSessions;
import org.ivslive.settings.Settings;
import org.ivslive.stage.LostStages;
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
    private final Scaler scaler;
    private final WaitingRoom room;
    private final LostStages lost;
    private final Joins joins;
    private final Duration tokenDuration;
    private final int seatsOfAStage;

    @Inject
    Admission(
            SeatBook seats,
            IssuedTokens tokens,
            ViewerSessions sessions,
            Scaler scaler,
            WaitingRoom room,
            LostStages lost,
            Joins joins,
            Settings settings) {
        this.seats = seats;
        this.tokens = tokens;
        this.sessions = sessions;
        this.scaler = scaler;
        this.room = room;
        this.lost = lost;
        this.joins = joins;
        seatsOfAStage = settings.get(Settings.MAX_VIEWERS_PER_STAGE);
        tokenDuration = settings.get(Settings.VIEWER_TOKEN_DURATION);
    }

    /**
     * Seats the viewer and gives them a token. Where every seat is taken and more can be made, the viewer waits for one.
     *
     * @param stage the one that it must be; empty for any
     * @return what is known already, or will be within seconds
     * @throws org.ivslive.ivs.IvsException where there is a seat and no token; the seat is free again. While the viewer
     *     waited, the answer fails with it
     */
    public CompletionStage<Admittance> admit(BroadcastId broadcast, Viewer viewer, Optional<StageId> stage) {
        CompletionStage<Admittance> answer;
        try {
            answer = now(broadcast, viewer, stage);
        } catch (RuntimeException e) {
            joins.countFailed();
            throw e;
        }
        answer.whenComplete((admittance, failure) -> {
            if (failure == null) {
                joins.count(admittance);
            } else {
                joins.countFailed();
            }
        });
        return answer;
    }

    private CompletionStage<Admittance> now(BroadcastId broadcast, Viewer viewer, Optional<StageId> stage) {
        Admittance first = ask(broadcast, viewer, stage);
        if (!(first instanceof Admittance.Full) || stage.isPresent()) {
            return CompletableFuture.completedFuture(first);
        }
        if (scaler.isAtLimit()) {
            return CompletableFuture.completedFuture(new Admittance.NoMoreStages());
        }
        if (!scaler.isOn(broadcast)) {
            return CompletableFuture.completedFuture(first);
        }
        scaler.hurry(broadcast);
        return room.enter(() -> ask(broadcast, viewer, stage));
    }

    private Admittance ask(BroadcastId broadcast, Viewer viewer, Optional<StageId> stage) {
        SeatRequest request = new SeatRequest(
                broadcast, viewer.id(), stage, ParticipantId.random(), true, viewer.userAgent(), viewer.ipAddress());
        Seating seating = seats.take(request);
        if (seating instanceof Seating.Seated seated) {
            if (seated.isNew() && seated.viewers() >= seatsOfAStage) {
                scaler.hurry(broadcast);
            }
            try {
                return admitted(request, seated);
            } catch (IvsNotFound e) {
                lost.report(broadcast, seated.seat().stage());
                // Whoever does not mind where is shown another stage, as if there had been no seat.
                return stage.isPresent() ? new Admittance.UnknownStage() : new Admittance.Full();
            }
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
                seats.takeBack(request.broadcast(), seat);
            }
            throw e;
        }
    }
}
