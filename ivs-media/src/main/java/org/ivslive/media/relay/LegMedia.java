package org.ivslive.media.relay;

import java.util.concurrent.TimeUnit;
import org.ivslive.media.rtc.rtp.ReportBlock;
import org.ivslive.media.rtc.sdp.LegOffer;

/** Sound and picture to one leg, and the reports on both. */
final class LegMedia {
    /** Of what is past, in a turn: more would be a burst that routers drop. */
    private static final int AT_ONCE = 30;

    private final MediaOut out;
    private final PacketCache cache;
    private final LegTrack video;
    private final LegTrack audio;
    private final LegReports videoReports;
    private final LegReports audioReports;

    /** The next packet out of the cache; negative where the leg is abreast of what arrives. */
    private long next = -1;

    LegMedia(MediaOut out, LegOffer.Accepted accepted, LegNumbers numbers, Broadcast broadcast) {
        this.out = out;
        this.cache = broadcast.cache();
        this.video = new LegTrack(out, accepted.video(), numbers, true);
        this.audio = new LegTrack(out, accepted.audio(), numbers, false);
        this.videoReports = new LegReports(out, video, broadcast.picture());
        this.audioReports = new LegReports(out, audio, broadcast.sound());
    }

    /** Begins with a key frame that is past; what is kept since follows in small portions. */
    void begin(long index, long now) {
        video.start(index);
        next = index;
        catchUp(now);
    }

    private void catchUp(long now) {
        int left = AT_ONCE;
        while (next >= 0 && left > 0) {
            int slot = cache.find(next);
            if (slot >= 0) {
                left--;
                video.forward(
                        next,
                        cache.timestamp(slot),
                        cache.marker(slot),
                        cache.bytes(),
                        cache.at(slot),
                        cache.length(slot),
                        now);
            }
            next = next < cache.highest() ? next + 1 : -1;
        }
    }

    void sound(long index, int timestamp, boolean marker, byte[] bytes, int offset, int length, long now) {
        if (!audio.isStarted()) {
            audio.start(index);
        }
        audio.forward(index, timestamp, marker, bytes, offset, length, now);
    }

    void picture(
            long index, int timestamp, boolean marker, byte[] bytes, int offset, int length, boolean begins, long now) {
        if (begins && !video.isStarted()) {
            video.start(index);
        }
        if (next < 0 || index < next) {
            video.forward(index, timestamp, marker, bytes, offset, length, now);
        }
    }

    void advance(long now) {
        catchUp(now);
        audioReports.advance(now);
        videoReports.advance(now);
    }

    /** Whether a key frame has been sent, and what follows. */
    boolean hasPictures() {
        return video.isStarted();
    }

    boolean isPicture(int ssrc) {
        return video.ssrc() == ssrc;
    }

    boolean again(int sequence, long now) {
        return video.again(cache, sequence, now);
    }

    void reported(ReportBlock block, long now) {
        if (block.ssrc() == video.ssrc()) {
            videoReports.reported(block, now);
        } else if (block.ssrc() == audio.ssrc()) {
            audioReports.reported(block, now);
        }
    }

    void close(String reason) {
        out.close(reason);
    }

    double loss() {
        return videoReports.loss();
    }

    int roundTripMillis() {
        long nanos = Math.max(videoReports.roundTrip(), audioReports.roundTrip());
        return nanos < 0 ? -1 : (int) TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    long octets() {
        return video.octets() + audio.octets();
    }

    long packets() {
        return video.packets() + audio.packets();
    }

    long resent() {
        return video.retransmitted();
    }

    long unsent() {
        return video.unsent() + audio.unsent();
    }
}
