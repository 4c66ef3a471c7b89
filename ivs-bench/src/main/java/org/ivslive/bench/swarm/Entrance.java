package org.ivslive.bench.swarm;

import java.time.Duration;
import java.util.Optional;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Answer.Failure;
import org.ivslive.bench.http.Loop;
import org.ivslive.local.launch.boot.Problem;

/** Before the viewers come: what the key may do, and that somebody is, or is expected to be, live. */
final class Entrance {
    /** The server expects a broadcaster with a token for 15 minutes. */
    private static final Duration EXPECTED_AGAIN = Duration.ofMinutes(10);

    private final Loop loop;
    private final Api api;
    private final SwarmOptions options;

    /**
     * What was found.
     *
     * @param viewersBefore how many the server counted; empty where the key may not ask
     */
    record Found(Optional<Integer> viewersBefore) {
        boolean mayReadStats() {
            return viewersBefore.isPresent();
        }
    }

    Entrance(Loop loop, Api api, SwarmOptions options) {
        this.loop = loop;
        this.api = api;
        this.options = options;
    }

    Found open() throws InterruptedException {
        Answer stats = api.now(api::stats);
        if (stats.failure() == Failure.NOT_CONNECTED) {
            throw usage("nobody answers at %s: start the application with ./ivs up, or give its address with --url"
                    .formatted(options.target()));
        }
        if (stats.status() == 401) {
            throw usage("%s does not know this key: give one with --key".formatted(options.target()));
        }
        boolean mayReadStats = stats.isSuccess();
        if (!mayReadStats && stats.status() != 403) {
            throw refused("its statistics", stats);
        }
        if (!mayReadStats
                || "OFFLINE".equals(stats.data().path("publisherState").asText("OFFLINE"))) {
            expectABroadcaster(mayReadStats);
        }
        return new Found(
                mayReadStats ? Optional.of(stats.data().path("totalViewers").asInt()) : Optional.empty());
    }

    private void expectABroadcaster(boolean nobodyIsLive) throws InterruptedException {
        Answer answer = api.now(api::publisherToken);
        if (answer.isSuccess()) {
            loop.call(() -> loop.every(EXPECTED_AGAIN, () -> api.publisherToken(again -> {})));
        } else if (answer.status() != 403) {
            throw refused("a broadcaster's token", answer);
        } else if (nobodyIsLive) {
            throw nobodyLive();
        } else {
            tryASeat();
        }
    }

    /** With a key that may do nothing but watch, only a seat tells whether somebody is live. */
    private void tryASeat() throws InterruptedException {
        String userId = "swarm-first";
        Answer answer = api.now(then -> api.join(userId, Optional.empty(), then));
        if (answer.status() == 404) {
            throw nobodyLive();
        }
        if (!answer.isSuccess()) {
            throw refused("a seat", answer);
        }
        api.now(then -> api.leave(Seat.of(userId, answer.data(), Optional.empty()), then));
    }

    private static Problem nobodyLive() {
        return usage("nobody is live, so nobody is seated, and this key may not ask for a broadcaster's token: "
                + "go live first, or give a key with the role admin or publisher");
    }

    private Problem refused(String what, Answer answer) {
        String hint = answer.isRefusedForRate() ? ". " + Report.RATE_LIMIT : "";
        return usage("%s refuses %s: %s %s%s"
                .formatted(options.target(), what, answer.code(), answer.message(), hint)
                .strip());
    }

    private static Problem usage(String text) {
        return new Problem(text, Problem.USAGE);
    }
}
