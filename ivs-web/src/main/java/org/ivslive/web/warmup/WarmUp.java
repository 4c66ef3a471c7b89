package org.ivslive.web.warmup;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ivslive.access.OwnCalls;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.health.HealthMonitor;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.seat.Seat;
import org.ivslive.seat.ViewerId;
import org.ivslive.seat.ViewerSessions;
import org.ivslive.settings.Settings;
import org.ivslive.stage.MasterInfo;
import org.ivslive.stage.StageDirectory;
import org.ivslive.token.IssuedTokens;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the hot paths fast before requests are sent here: under a crowd, code that was never compiled takes ten times
 * its time for half a minute and more. It is over in any case after a while, and where the server cannot reach itself.
 */
@Component
public class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long MILLISECOND = 1_000_000L;
    private static final Duration ROUND = Duration.ofSeconds(1);
    /** So many seconds the server is given to begin answering. */
    private static final int ATTEMPTS = 10;

    private final Settings settings;
    private final HealthMonitor health;
    private final OwnCalls own;
    private final ViewerSessions sessions;
    private final StageDirectory stages;
    private final IssuedTokens tokens;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @Inject
    WarmUp(
            Settings settings,
            HealthMonitor health,
            OwnCalls own,
            ViewerSessions sessions,
            StageDirectory stages,
            IssuedTokens tokens) {
        this.settings = settings;
        this.health = health;
        this.own = own;
        this.sessions = sessions;
        this.stages = stages;
        this.tokens = tokens;
    }

    public boolean isOver() {
        return over.get();
    }

    /** Warms up as soon as there is what the calls need; to be called until it {@link #isOver}. */
    void look() {
        if (over.get() || !health.report().isReady() || !underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            over.set(rehearse());
        } finally {
            own.end();
            underWay.set(false);
        }
    }

    private boolean rehearse() {
        Rehearsal rehearsal = new Rehearsal(server(), own.begin(), session());
        if (!rehearsal.isThere()) {
            if (attempts.incrementAndGet() < ATTEMPTS) {
                return false;
            }
            LOG.warn("this server does not reach itself at {}: it begins cold", server());
            return true;
        }
        long begin = System.nanoTime();
        Warmth warmth = new Warmth();
        int calls = 0;
        Duration left = limit();
        while (!warmth.isEnough() && left.compareTo(Duration.ZERO) > 0) {
            int done = rehearsal.round(left.compareTo(ROUND) < 0 ? left : ROUND);
            warmth.round(done);
            calls += done;
            left = limit().minusNanos(System.nanoTime() - begin);
        }
        prepareTokens();
        LOG.info("warmed up by {} calls in {} ms", calls, (System.nanoTime() - begin) / MILLISECOND);
        return true;
    }

    private void prepareTokens() {
        try {
            stages.master(BroadcastId.MAIN).map(MasterInfo::arn).ifPresent(tokens::prepare);
        } catch (IvsException | LiveStoreUnavailable e) {
            LOG.debug("the first token will take its time", e);
        }
    }

    /** A developer does not wait for what only a crowd would notice. */
    private Duration limit() {
        return switch (settings.get(Settings.APP_ENV)) {
            case PRODUCTION, STAGING -> Duration.ofSeconds(15);
            case DEVELOPMENT -> Duration.ofSeconds(1);
            case TEST -> Duration.ofMillis(100);
        };
    }

    private URI server() {
        String address = settings.get(Settings.BIND_ADDRESS);
        String reached =
                address.equals("0.0.0.0") ? "127.0.0.1" : address.contains(":") ? "[" + address + "]" : address;
        return URI.create("http://" + reached + ":" + settings.get(Settings.API_PORT));
    }

    private String session() {
        return sessions.secret(
                BroadcastId.MAIN,
                new Seat(
                        new ViewerId(Rehearsal.VIEWER),
                        Rehearsal.STAGE,
                        ParticipantId.random(),
                        UUID.randomUUID(),
                        Instant.EPOCH));
    }
}
