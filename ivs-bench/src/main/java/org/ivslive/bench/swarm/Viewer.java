package org.ivslive.bench.swarm;

import java.time.Duration;
import java.util.Optional;
import org.ivslive.bench.http.Answer;
import org.jspecify.annotations.Nullable;

/** One viewer, as the viewer page behaves: asks for a seat, beats, follows moves, leaves. */
final class Viewer {
    /** Without a word for that long the server frees the seat, and is right to. */
    private static final long SILENCE_NANOS = Duration.ofSeconds(55).toNanos();

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final String userId;
    private final boolean asksTwice;
    private final Crowd crowd;
    private @Nullable Seat seat;
    private @Nullable StatsSocket socket;
    /** Calls whose answers are not there yet; whoever leaves awaits them, so that none comes after the leave. */
    private int underWay;

    private boolean leaving;
    private long heard;

    Viewer(String userId, boolean asksTwice, Crowd crowd) {
        this.userId = userId;
        this.asksTwice = asksTwice;
        this.crowd = crowd;
    }

    void come() {
        if (!leaving) {
            underWay++;
            crowd.api().join(userId, Optional.empty(), this::joined);
        }
    }

    private void joined(Answer answer) {
        underWay--;
        if (answer.isSuccess()) {
            sit(Seat.of(userId, answer.data(), Optional.empty()));
            crowd.stages()
                    .told(answer.data().path("stageArn").asText(), answer.data().path("currentViewers"));
            crowd.after(crowd.beat(), this::beat);
            if (asksTwice) {
                crowd.after(crowd.beat().dividedBy(2), this::askAgain);
            }
        } else if (!leaving) {
            crowd.after(wait(answer), this::come);
        }
        leaveIfWanted();
    }

    /** As a page that is loaded again: the seat must be the same. */
    private void askAgain() {
        Seat before = seat;
        if (before == null || leaving) {
            return;
        }
        underWay++;
        crowd.api().join(userId, before.session(), answer -> {
            underWay--;
            if (answer.isSuccess() && seat == before) {
                Seat again = Seat.of(userId, answer.data(), before.session());
                if (!again.isOn(before.stageArn())) {
                    crowd.breaches()
                            .add(
                                    Promise.ONE_SEAT,
                                    "%s had %s and was given %s"
                                            .formatted(userId, before.stageArn(), again.stageArn()));
                    exchange(again);
                } else {
                    seat = again;
                }
            }
            leaveIfWanted();
        });
    }

    private void beat() {
        Seat held = seat;
        if (held == null || leaving) {
            return;
        }
        underWay++;
        crowd.api().heartbeat(held, answer -> {
            underWay--;
            beaten(held, answer);
            leaveIfWanted();
        });
    }

    private void beaten(Seat asked, Answer answer) {
        if (seat == null || leaving) {
            return;
        }
        if (answer.isSuccess()) {
            heard = System.nanoTime();
            if (answer.data().path("move").has("stageArn")) {
                move(asked.moved(answer.data().path("move")));
            }
        } else if (answer.status() == 404 && asked.isOn(seat.stageArn())) {
            lose(asked);
            return;
        }
        crowd.after(crowd.beat(), this::beat);
    }

    private void move(Seat to) {
        underWay++;
        crowd.api().rejoin(to, answer -> {
            underWay--;
            if (answer.isSuccess() && seat != null) {
                heard = System.nanoTime();
                crowd.stages().told(to.stageArn(), answer.data().path("currentViewers"));
                exchange(to);
                crowd.hasMoved();
            }
            leaveIfWanted();
        });
    }

    private void lose(Seat lost) {
        if (System.nanoTime() - heard < SILENCE_NANOS) {
            crowd.breaches().add(Promise.KEPT_SEAT, userId + " on " + lost.stageArn());
        }
        crowd.hasLost();
        stand();
        come();
    }

    /** Once, for good; with the last answer where calls are under way. */
    void leave() {
        leaving = true;
        leaveIfWanted();
    }

    private void leaveIfWanted() {
        if (leaving && underWay == 0) {
            giveBack();
        }
    }

    private void giveBack() {
        if (socket != null) {
            socket.close();
        }
        Seat held = seat;
        if (held == null) {
            crowd.hasLeft();
            return;
        }
        crowd.api().leave(held, answer -> {
            if (answer.isSuccess()) {
                stand();
            }
            crowd.hasLeft();
        });
    }

    private void sit(Seat taken) {
        seat = taken;
        heard = System.nanoTime();
        crowd.hasSat(taken.stageArn());
        if (socket == null) {
            socket = crowd.sockets().map(sockets -> sockets.open()).orElse(null);
        }
    }

    private void exchange(Seat other) {
        Seat before = seat;
        if (before != null) {
            crowd.stages().exit(before.stageArn());
        }
        crowd.stages().enter(other.stageArn());
        seat = other;
    }

    private void stand() {
        Seat before = seat;
        seat = null;
        if (before != null) {
            crowd.hasStood(before.stageArn());
        }
    }

    private static Duration wait(Answer answer) {
        Duration asked = answer.askAgainAfter().orElse(ASK_AGAIN);
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
}
