package org.ivslive.media.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a publisher: the legs, the place that each track has reached, and the packets that are kept. All on
 * one thread.
 */
final class Broadcast {
    static final int VIDEO_CLOCK = 90_000;
    static final int AUDIO_CLOCK = 48_000;

    private static final long SNAPSHOT_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final List<Leg> legs = new ArrayList<>();
    private final PacketCache cache = new PacketCache();
    private final KeyFrameRequests requests = new KeyFrameRequests();
    private final Outlet picture = Outlet.picture(VIDEO_CLOCK, legs, cache, requests);
    private final Outlet sound = Outlet.sound(AUDIO_CLOCK, legs);
    private final LongSupplier nanoTime;
    private @Nullable Ingest ingest;
    private long nextSnapshot = Long.MIN_VALUE;
    private volatile RelayHealth health = new RelayHealth(null, List.of());

    Broadcast(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    PacketCache cache() {
        return cache;
    }

    Outlet picture() {
        return picture;
    }

    Outlet sound() {
        return sound;
    }

    KeyFrameRequests requests() {
        return requests;
    }

    /** There is one publisher; the legs see its media as what goes on from the one before. */
    void publish(Ingest next) {
        Ingest former = ingest;
        ingest = next;
        if (former != null) {
            former.close("another publisher has taken over");
        }
    }

    void gone(Ingest which) {
        if (ingest == which) {
            ingest = null;
            picture.interrupt();
            sound.interrupt();
        }
    }

    boolean isPublishedBy(Ingest which) {
        return ingest == which;
    }

    void add(Leg leg) {
        legs.add(leg);
    }

    void remove(Leg leg) {
        legs.remove(leg);
    }

    /** A leg is connected: it gets pictures at once where it can decode them, otherwise with the next key frame. */
    void begin(Leg leg) {
        long now = nanoTime.getAsLong();
        long beginning = picture.timeline().isOpen() ? cache.beginning(now) : -1;
        if (beginning >= 0) {
            leg.begin(beginning, now);
        } else {
            wantKeyFrame(now);
        }
    }

    void wantKeyFrame(long now) {
        requests.want();
        Ingest from = ingest;
        if (from != null) {
            from.askForKeyFrame(now);
        }
    }

    long keyFrameAge(long now) {
        return picture.keyFrames() == 0 ? -1 : TimeUnit.NANOSECONDS.toMillis(now - picture.keyFrameAt());
    }

    void advance(long now) {
        Ingest from = ingest;
        if (from != null) {
            from.advance(now);
        }
        for (int i = legs.size() - 1; i >= 0; i--) {
            legs.get(i).advance(now);
        }
        if (now >= nextSnapshot) {
            nextSnapshot = now + SNAPSHOT_EVERY;
            health = snapshot(now);
        }
    }

    private RelayHealth snapshot(long now) {
        Ingest from = ingest;
        List<LegHealth> all = new ArrayList<>(legs.size());
        for (Leg leg : legs) {
            all.add(leg.health(now));
        }
        return new RelayHealth(from == null ? null : from.health(now), all);
    }

    /** May be asked for by any thread. */
    RelayHealth health() {
        return health;
    }

    void close(String reason) {
        Ingest from = ingest;
        if (from != null) {
            from.close(reason);
        }
        List.copyOf(legs).forEach(leg -> leg.close(reason));
    }
}
