package org.ivslive.bench.swarm;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Loop;

/** The server's count of viewers, compared with those that the swarm holds. */
final class Census {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 12;

    private final Loop loop;
    private final Api api;
    private final Stages stages;
    private final int before;

    /** The server's count without those who were there before, beside the viewers held. */
    record Count(int told, int held) {
        boolean isExact() {
            return told == held;
        }
    }

    Census(Loop loop, Api api, Stages stages, int before) {
        this.loop = loop;
        this.api = api;
        this.stages = stages;
        this.before = before;
    }

    /** Looks again and again whether a stage is too full. */
    void watch() throws InterruptedException {
        loop.call(() -> loop.every(LOOK, () -> api.stats(this::look)));
    }

    private void look(Answer answer) {
        if (answer.isSuccess()) {
            stages.told(answer.data());
        }
    }

    /** Calls are under way: the two are given a few seconds to agree. Empty where the server does not say. */
    Optional<Count> take(IntSupplier held) throws InterruptedException {
        Optional<Count> count = Optional.empty();
        for (int i = 0; i < TRIES; i++) {
            int heldNow = loop.call(held::getAsInt);
            Answer answer = api.now(api::stats);
            if (answer.isSuccess()) {
                loop.execute(() -> look(answer));
                count = Optional.of(new Count(answer.data().path("totalViewers").asInt() - before, heldNow));
                if (count.get().isExact() && loop.call(held::getAsInt) == heldNow) {
                    return count;
                }
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return count;
    }

    /**
     * What the two counts mean, taken while all sat and after all had left. Others who come and go while we sit make
     * the counts useless, and show in the second.
     */
    static String judge(Optional<Count> sitting, Optional<Count> left, Breaches breaches) {
        if (sitting.isEmpty() || left.isEmpty()) {
            return "not compared: the server did not say how many there are";
        }
        Count during = sitting.get();
        Count after = left.get();
        if (during.isExact() && after.isExact()) {
            return "the server counted %d, the swarm held %d".formatted(during.told(), during.held());
        }
        if (after.isExact()) {
            String how = "the server counted %d, the swarm held %d".formatted(during.told(), during.held());
            breaches.add(Promise.EXACT_COUNT, how);
            return how;
        }
        return "not compared: others came or left meanwhile (%+d)".formatted(after.told() - after.held());
    }
}
