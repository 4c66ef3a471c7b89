package org.ivslive.media.relay;

import java.util.List;
import org.ivslive.media.rtc.rtp.H264;
import org.jspecify.annotations.Nullable;

/** One track between its publisher, whoever that is at the time, and the legs. */
final class Outlet {
    private final Timeline timeline;
    private final SenderClock clock;
    private final List<Leg> legs;
    private final @Nullable PacketCache cache;
    private final @Nullable KeyFrameRequests requests;
    private long keyFrameAt;
    private long keyFrames;

    private Outlet(int clockRate, List<Leg> legs, @Nullable PacketCache cache, @Nullable KeyFrameRequests requests) {
        this.timeline = new Timeline(clockRate);
        this.clock = new SenderClock(clockRate);
        this.legs = legs;
        this.cache = cache;
        this.requests = requests;
    }

    static Outlet sound(int clockRate, List<Leg> legs) {
        return new Outlet(clockRate, legs, null, null);
    }

    static Outlet picture(int clockRate, List<Leg> legs, PacketCache cache, KeyFrameRequests requests) {
        return new Outlet(clockRate, legs, cache, requests);
    }

    /** Another source follows, of which pictures are of use from a key frame on. */
    void interrupt() {
        timeline.interrupt();
        clock.forget();
        if (cache != null) {
            cache.forgetKeyFrame();
        }
        if (requests != null) {
            requests.restart();
            requests.want();
        }
    }

    void take(long place, int timestamp, boolean marker, byte[] bytes, int offset, int length, long now) {
        boolean decodable = cache == null || H264.startsKeyFrame(bytes, offset, length);
        if (!timeline.isOpen()) {
            if (!decodable) {
                return;
            }
            timeline.open(place, timestamp, now);
        }
        long index = timeline.index(place);
        if (index < 0) {
            return;
        }
        int shifted = timeline.timestamp(timestamp);
        timeline.passed(index, shifted, now);
        if (cache == null) {
            // From the end, since one that fails leaves.
            for (int i = legs.size() - 1; i >= 0; i--) {
                legs.get(i).sound(index, shifted, marker, bytes, offset, length, now);
            }
            return;
        }
        cache.put(index, shifted, marker, bytes, offset, length);
        boolean begins = decodable && begins(cache, index, shifted, now);
        for (int i = legs.size() - 1; i >= 0; i--) {
            legs.get(i).picture(index, shifted, marker, bytes, offset, length, begins, now);
        }
    }

    private boolean begins(PacketCache cache, long index, int timestamp, long now) {
        boolean isNew = cache.keyFrame(index, timestamp, now);
        if (isNew) {
            keyFrameAt = now;
            keyFrames++;
            if (requests != null) {
                requests.seen();
            }
        }
        return isNew;
    }

    Timeline timeline() {
        return timeline;
    }

    SenderClock clock() {
        return clock;
    }

    long keyFrames() {
        return keyFrames;
    }

    long keyFrameAt() {
        return keyFrameAt;
    }
}
