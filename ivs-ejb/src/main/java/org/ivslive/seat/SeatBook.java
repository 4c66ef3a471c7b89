package org.ivslive.seat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.settings.Settings;
import org.ivslive.stage.StageState;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where. Every call is one step in Redis, and safe to repeat; the truth is the sets of seats, and a number is
 * their size.
 */
@Component
public class SeatBook {

    /** A seat that nobody confirms for so long is free again. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final int SWEPT_AT_ONCE = 500;
    private static final int STAGES_AT_ONCE = 50;
    private static final Script TAKE = Script.beside(SeatBook.class, "take.lua");
    private static final Script NAME = Script.beside(SeatBook.class, "name.lua");
    private static final Script BEAT = Script.beside(SeatBook.class, "beat.lua");
    private static final Script LEAVE = Script.beside(SeatBook.class, "leave.lua");
    private static final Script SWEEP = Script.beside(SeatBook.class, "sweep.lua");
    private static final Script LIST = Script.beside(SeatBook.class, "list.lua");

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;
    private final Clock clock;
    private final int seatsOfAStage;
    private final String placement;

    @Inject
    public SeatBook(LiveStore store, Keys keys, AuditFormat format, Clock clock, Settings settings) {
        this.store = store;
        this.keys = keys;
        this.format = format;
        this.clock = clock;
        seatsOfAStage = settings.get(Settings.MAX_VIEWERS_PER_STAGE);
        placement = settings.get(Settings.PLACEMENT).name().toLowerCase(Locale.ROOT);
    }

    /** Gives the viewer a seat, the one that they have where they have one. */
    public Seating take(SeatRequest request) {
        BroadcastId broadcast = request.broadcast();
        Instant now = clock.instant();
        List<Object> answer = store.list(
                TAKE,
                List.of(
                        keys.viewers(broadcast),
                        keys.readyStages(broadcast),
                        keys.connectingStages(broadcast),
                        keys.audit(broadcast),
                        keys.publisher(broadcast)),
                keys.stage(broadcast),
                keys.seats(broadcast),
                request.viewer().value(),
                now.toEpochMilli(),
                seatsOfAStage,
                placement,
                request.stage().map(StageId::value).orElse(""),
                request.participant().value(),
                UUID.randomUUID().toString(),
                open(new JoinEntry(
                        now.toEpochMilli(),
                        broadcast.value(),
                        request.viewer().value(),
                        request.userAgent(),
                        request.ipAddress())),
                request.onlyDuringShow() ? "1" : "0");
        return switch ((String) answer.get(0)) {
            case "OFFLINE" -> new Seating.NobodyLive();
            case "FULL" -> new Seating.Full();
            case "UNKNOWN" -> new Seating.UnknownStage();
            default -> seated(request.viewer(), answer);
        };
    }

    /** Says who the viewer is on the stage, where only their token told; false where the seat is no longer theirs. */
    public boolean name(SeatRequest request, Seat seat, ParticipantId participant) {
        BroadcastId broadcast = request.broadcast();
        StayEntry entry = new StayEntry(
                clock.millis(),
                broadcast.value(),
                seat.viewer().value(),
                seat.stage().value(),
                participant.value(),
                seat.session(),
                seat.joinedAt().toEpochMilli(),
                true,
                null,
                request.userAgent(),
                request.ipAddress());
        return store.ask(
                NAME,
                List.of(keys.viewers(broadcast), keys.audit(broadcast)),
                seat.viewer().value(),
                seat.session().toString(),
                participant.value(),
                format.write(entry));
    }

    /**
     * Keeps the seat for another while.
     *
     * @param session the session that speaks; null for somebody who may speak for all
     * @return the state of the stage; empty where the viewer has no such seat
     */
    public Optional<StageState> beat(BroadcastId broadcast, ViewerId viewer, StageId stage, @Nullable UUID session) {
        String state = store.text(
                BEAT,
                List.of(keys.viewers(broadcast)),
                keys.stage(broadcast),
                keys.seats(broadcast),
                viewer.value(),
                clock.millis(),
                stage.value(),
                session == null ? "" : session.toString());
        return state.isEmpty() ? Optional.empty() : Optional.of(StageState.valueOf(state));
    }

    /** Gives the seat back; false where there was none. */
    public boolean leave(BroadcastId broadcast, ViewerId viewer, StageArn stage, @Nullable UUID session) {
        return leave(broadcast, viewer, stage, session, "LEFT");
    }

    /** Frees the seat of somebody for whom there was no token: they were never there. */
    public void takeBack(BroadcastId broadcast, Seat seat) {
        leave(broadcast, seat.viewer(), seat.stage(), seat.session(), StayHistory.NEVER_THERE);
    }

    private boolean leave(
            BroadcastId broadcast, ViewerId viewer, StageArn stage, @Nullable UUID session, String reason) {
        return store.ask(
                LEAVE,
                List.of(
                        keys.viewers(broadcast),
                        keys.readyStages(broadcast),
                        keys.connectingStages(broadcast),
                        keys.audit(broadcast)),
                keys.seats(broadcast),
                viewer.value(),
                stage.id().value(),
                session == null ? "" : session.toString(),
                open(new LeaveEntry(clock.millis(), broadcast.value(), viewer.value(), stage.value())),
                reason);
    }

    /** Frees the stages' seats that nobody has confirmed in time; how many these were. */
    public int sweep(BroadcastId broadcast, List<StageArn> stages) {
        long last = clock.millis() - TIMEOUT.toMillis();
        int freed = 0;
        for (int i = 0; i < stages.size(); i += STAGES_AT_ONCE) {
            freed += sweep(broadcast, stages.subList(i, Math.min(stages.size(), i + STAGES_AT_ONCE)), last);
        }
        return freed;
    }

    /** In several steps where there is much to free, so that Redis makes nobody wait for long. */
    private int sweep(BroadcastId broadcast, List<StageArn> stages, long last) {
        List<String> sweepKeys = List.of(
                keys.viewers(broadcast),
                keys.readyStages(broadcast),
                keys.connectingStages(broadcast),
                keys.audit(broadcast));
        List<Object> arguments =
                new ArrayList<>(List.of(keys.seats(broadcast), last, SWEPT_AT_ONCE, broadcast.value()));
        for (StageArn stage : stages) {
            arguments.add(stage.id().value());
            arguments.add(stage.value());
        }
        int freed = 0;
        int round;
        do {
            round = (int) store.number(SWEEP, sweepKeys, arguments.toArray());
            freed += round;
        } while (round == SWEPT_AT_ONCE);
        return freed;
    }

    /** Some of the stage's viewers; a page holds about as many as are asked for. */
    public SeatPage list(BroadcastId broadcast, StageId stage, int limit, String cursor) {
        List<Object> answer = store.list(
                LIST,
                List.of(keys.viewers(broadcast), keys.seats(broadcast) + stage),
                cursor,
                limit,
                clock.millis() - TIMEOUT.toMillis());
        String next = (String) answer.get(0);
        return new SeatPage(
                Integer.parseInt((String) answer.get(1)),
                Integer.parseInt((String) answer.get(2)),
                answer.stream().skip(3).map(SeatBook::viewer).toList(),
                next.equals("0") ? Optional.empty() : Optional.of(next));
    }

    /** An entry of the record without its closing brace: the script adds what it alone knows. */
    private String open(Object entry) {
        String text = format.write(entry);
        return text.substring(0, text.length() - 1);
    }

    private static Seating.Seated seated(ViewerId viewer, List<Object> answer) {
        Seat seat = new Seat(
                viewer,
                new StageArn((String) answer.get(1)),
                new ParticipantId((String) answer.get(2)),
                UUID.fromString((String) answer.get(3)),
                Instant.ofEpochMilli(Long.parseLong((String) answer.get(4))));
        return new Seating.Seated(seat, answer.get(0).equals("NEW"), ((Long) answer.get(5)).intValue());
    }

    private static SeatPage.Viewer viewer(Object row) {
        List<?> fields = (List<?>) row;
        // Stage, participant, session, time of joining.
        String[] seat = ((String) fields.get(2)).split("\\|", 4);
        return new SeatPage.Viewer(
                new ViewerId((String) fields.get(0)),
                new ParticipantId(seat[1]),
                Instant.ofEpochMilli(Long.parseLong(seat[3])),
                Instant.ofEpochMilli(Long.parseLong((String) fields.get(1))));
    }

    /** The part of a join's entry that is known before the seat is. */
    private record JoinEntry(
            long at,
            String broadcast,
            String userId,
            @Nullable String userAgent,
            @Nullable String ipAddress) {}

    /** The part of a leave's entry that is known before the seat is. */
    private record LeaveEntry(long at, String broadcast, String userId, String stageArn) {}
}
