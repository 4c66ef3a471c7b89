package org.ivslive.media.relay;

import java.util.concurrent.TimeUnit;
import org.ivslive.media.rtc.peer.PeerListener;
import org.ivslive.media.rtc.peer.PeerState;
import org.ivslive.media.rtc.rtp.ReportBlock;
import org.ivslive.media.rtc.rtp.RtcpHandler;
import org.ivslive.media.rtc.rtp.RtcpReader;
import org.ivslive.media.rtc.sdp.LegOffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One receiver. Whatever it does or fails to do is its own affair. */
final class Leg implements PeerListener, RtcpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Leg.class);

    /** A stage that needs more key frames has a trouble that they do not mend. */
    private static final int KEY_FRAMES_AT_ONCE = 4;

    private static final long KEY_FRAME_EVERY = TimeUnit.SECONDS.toNanos(5);
    private static final int RESENT_AT_ONCE = 500;
    private static final long RESENT_EVERY = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long STORM = TimeUnit.SECONDS.toNanos(10);

    private final String name;
    private final Broadcast broadcast;
    private final StateListener states;
    private final LegOffer.Accepted accepted;
    private final Allowance keyFrames = new Allowance(KEY_FRAMES_AT_ONCE, KEY_FRAME_EVERY);
    private final Allowance resending = new Allowance(RESENT_AT_ONCE, RESENT_EVERY);
    private final Bitrate bitrate = new Bitrate();
    private @Nullable LegMedia media;
    private PeerState state = PeerState.CONNECTING;
    private @Nullable String lastError;
    private long now;
    private long pictureLosses;
    private long nacks;

    Leg(String name, Broadcast broadcast, LegOffer.Accepted accepted, StateListener states) {
        this.name = name;
        this.broadcast = broadcast;
        this.accepted = accepted;
        this.states = states;
    }

    void attach(MediaOut out, LegNumbers numbers) {
        media = new LegMedia(out, accepted, numbers, broadcast);
    }

    @Override
    public void state(PeerState next, String reason) {
        boolean begins = state == PeerState.CONNECTING && next == PeerState.CONNECTED;
        state = next;
        if (next == PeerState.FAILED || next == PeerState.INTERRUPTED) {
            lastError = reason;
        }
        if (begins) {
            broadcast.begin(this);
        } else if (next.isFinal()) {
            broadcast.remove(this);
        }
        states.changed(next, reason);
    }

    boolean isConnected() {
        return state == PeerState.CONNECTED || state == PeerState.INTERRUPTED;
    }

    /** Begins with pictures that are past. */
    void begin(long index, long at) {
        LegMedia open = media;
        if (open != null) {
            open.begin(index, at);
        }
    }

    void sound(long index, int timestamp, boolean marker, byte[] bytes, int offset, int length, long at) {
        LegMedia open = media;
        if (open != null && isConnected()) {
            try {
                open.sound(index, timestamp, marker, bytes, offset, length, at);
            } catch (RuntimeException e) {
                failed(open, e);
            }
        }
    }

    void picture(
            long index, int timestamp, boolean marker, byte[] bytes, int offset, int length, boolean begins, long at) {
        LegMedia open = media;
        if (open != null && isConnected()) {
            try {
                open.picture(index, timestamp, marker, bytes, offset, length, begins, at);
            } catch (RuntimeException e) {
                failed(open, e);
            }
        }
    }

    /** The others are served all the same. */
    private void failed(LegMedia open, RuntimeException why) {
        LOG.error("leg {} ends after a failure", name, why);
        lastError = why.toString();
        open.close("the relay has failed: " + why);
    }

    void advance(long at) {
        LegMedia open = media;
        if (open != null && isConnected()) {
            try {
                open.advance(at);
            } catch (RuntimeException e) {
                failed(open, e);
            }
        }
    }

    @Override
    public void rtp(byte[] packet, int offset, int length, long arrived) {
        // A stage that we publish to sends no media.
    }

    @Override
    public void rtcp(byte[] packet, int offset, int length, long arrived) {
        now = arrived;
        RtcpReader.read(packet, offset, length, this);
    }

    @Override
    public void nack(int sender, int mediaSsrc, int sequence) {
        nacks++;
        LegMedia open = media;
        // What it misses and we do not have is missing upstream and asked for there: no reason for a key frame.
        if (open != null && open.isPicture(mediaSsrc) && resending.take(now)) {
            open.again(sequence, now);
        }
    }

    @Override
    public void pictureLoss(int sender, int mediaSsrc) {
        wantKeyFrame(mediaSsrc);
    }

    @Override
    public void fullIntraRequest(int sender, int mediaSsrc, int command) {
        wantKeyFrame(mediaSsrc);
    }

    private void wantKeyFrame(int mediaSsrc) {
        LegMedia open = media;
        if (open != null && open.isPicture(mediaSsrc)) {
            pictureLosses++;
            if (keyFrames.take(now)) {
                broadcast.wantKeyFrame(now);
            }
        }
    }

    @Override
    public void report(int sender, ReportBlock block) {
        LegMedia open = media;
        if (open != null) {
            open.reported(block, now);
        }
    }

    void close(String reason) {
        LegMedia open = media;
        if (open != null) {
            open.close(reason);
        }
    }

    LegHealth health(long at) {
        LegMedia open = media;
        bitrate.look(open == null ? 0 : open.octets(), at);
        boolean hasPictures = open != null && open.hasPictures();
        return new LegHealth(
                name,
                state,
                lastError,
                bitrate.bitsPerSecond(),
                open == null ? 0 : open.loss(),
                open == null ? -1 : open.roundTripMillis(),
                hasPictures ? broadcast.keyFrameAge(at) : -1,
                pictureLosses,
                nacks,
                open == null ? 0 : open.resent(),
                open == null ? 0 : open.packets(),
                open == null ? 0 : open.unsent(),
                keyFrames.isExceeded(at, STORM));
    }
}
