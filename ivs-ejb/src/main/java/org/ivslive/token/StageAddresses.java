package org.ivslive.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageEndpoints;

/** The stages' endpoints, asked of IVS once a stage, by one of those who want them, and kept as long as IVS allows. */
final class StageAddresses {

    static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofDays(14);
    private static final float LOAD = 0.75f;

    private final IvsGateway ivs;
    private final Clock clock;

    /** The one that was wanted longest ago comes first. Guarded by itself. */
    private final Map<StageArn, Asked> known = new LinkedHashMap<>(16, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StageArn, Asked> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(CompletableFuture<StageEndpoints> answer, Instant until) {}

    StageAddresses(IvsGateway ivs, Clock clock) {
        this.ivs = ivs;
        this.clock = clock;
    }

    StageEndpoints of(StageArn stage) {
        Instant now = clock.instant();
        CompletableFuture<StageEndpoints> mine = new CompletableFuture<>();
        Asked asked;
        synchronized (known) {
            asked = known.get(stage);
            if (asked == null || !now.isBefore(asked.until)) {
                asked = new Asked(mine, now.plus(KEPT));
                known.put(stage, asked);
            }
        }
        return asked.answer == mine ? ask(stage, asked) : joined(asked);
    }

    private StageEndpoints ask(StageArn stage, Asked asked) {
        try {
            StageEndpoints told = ivs.getStage(stage)
                    .endpoints()
                    .orElseThrow(() -> new IvsRefused("NoEndpoints", "GetStage: " + stage + " has none", null));
            asked.answer.complete(told);
            return told;
        } catch (RuntimeException | Error e) {
            // The next one asks again.
            synchronized (known) {
                known.remove(stage, asked);
            }
            asked.answer.completeExceptionally(e);
            throw e;
        }
    }

    private static StageEndpoints joined(Asked asked) {
        try {
            return asked.answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw e;
        }
    }
}
