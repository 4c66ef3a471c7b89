package org.ivslive.media.relay;

import java.util.concurrent.locks.LockSupport;
import org.ivslive.media.rtc.peer.MediaLoop;
import org.ivslive.media.rtc.peer.PeerTransport;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;

/** 720p30 at 2.5 Mbps with sound, as its packets go: made up, so that no encoder takes part in a measurement. */
final class Trace implements Runnable {
    static final int VIDEO = 96;
    static final int AUDIO = 111;

    /** Where in the payload the time of sending lies. */
    static final int STAMP = 4;

    /** Two and a half times the rate of the stream. */
    private static final long PACE = 1_500_000;

    private static final long FRAME = 33_333_333;
    private static final long SOUND = 20_000_000;
    private static final int KEY_FRAME_EVERY = 60;
    private static final int IN_A_FRAME = 8;
    private static final int IN_A_KEY_FRAME = 60;
    private static final int VIDEO_BYTES = 1_160;
    private static final int AUDIO_BYTES = 160;

    private final MediaLoop loop;
    private final PeerTransport to;
    private final RtpHeaderWriter header = new RtpHeaderWriter();
    private final byte[] video = new byte[VIDEO_BYTES];
    private final byte[] audio = new byte[AUDIO_BYTES];
    private volatile boolean ended;
    private int videoSequence;
    private int audioSequence;
    private int transport;
    private long turns;
    private int frames;
    private int waiting;
    private int frame;
    private int inFrame;
    private long sent;

    Trace(MediaLoop loop, PeerTransport to) {
        this.loop = loop;
        this.to = to;
    }

    @Override
    public void run() {
        long start = System.nanoTime();
        for (long turn = 0; !ended; turn++) {
            long due = start + turn * PACE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            loop.execute(this::turn);
        }
    }

    /** One packet of pictures where one waits, as a publisher's pacer lets them go, and sound in between. */
    private void turn() {
        long elapsed = turns++ * PACE;
        if (elapsed >= frames * FRAME) {
            waiting += frames++ % KEY_FRAME_EVERY == 0 ? IN_A_KEY_FRAME : IN_A_FRAME;
        }
        if (elapsed >= audioSequence * SOUND) {
            send(audio, AUDIO, 2, audioSequence, 960 * audioSequence++, false);
        }
        if (waiting > 0) {
            waiting--;
            boolean begins = inFrame == 0;
            boolean key = frame % KEY_FRAME_EVERY == 0;
            boolean ends = ++inFrame == (key ? IN_A_KEY_FRAME : IN_A_FRAME);
            video[0] = (byte) (key && begins ? 0x67 : 0x41);
            send(video, VIDEO, 1, videoSequence++, 3_000 * frame, ends);
            if (ends) {
                inFrame = 0;
                frame++;
            }
        }
    }

    private void send(byte[] payload, int type, int ssrc, int sequence, int timestamp, boolean marker) {
        long now = System.nanoTime();
        for (int i = 0; i < Long.BYTES; i++) {
            payload[STAMP + i] = (byte) (now >>> 8 * (7 - i));
        }
        int written = header.begin(to.outgoing(), 0, marker, type, sequence & 0xFFFF, timestamp, ssrc)
                .transportSequence(3, transport++)
                .end();
        sent += to.send(written, payload, 0, payload.length) ? 1 : 0;
    }

    /** How many have been sent; asked for on the loop's thread. */
    long sent() {
        return sent;
    }

    void end() {
        ended = true;
    }
}
