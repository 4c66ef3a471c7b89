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

    private static final int FRAMES_A_SECOND = 30;
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
    private int frame;
    private long sent;

    Trace(MediaLoop loop, PeerTransport to) {
        this.loop = loop;
        this.to = to;
    }

    @Override
    public void run() {
        long start = System.nanoTime();
        for (long turn = 0; !ended; turn++) {
            // Three sounds of 20 ms for each two frames, nearly.
            long due = start + turn * 1_000_000_000L / FRAMES_A_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            loop.execute(this::frame);
        }
    }

    private void frame() {
        boolean key = frame % KEY_FRAME_EVERY == 0;
        int packets = key ? IN_A_KEY_FRAME : IN_A_FRAME;
        for (int i = 0; i < packets; i++) {
            video[0] = (byte) (key && i == 0 ? 0x67 : 0x41);
            send(video, VIDEO, 1, videoSequence++, 3_000 * frame, i == packets - 1);
        }
        for (int i = 0; i < 1 + frame % 2 + (frame % 6 == 0 ? 1 : 0); i++) {
            send(audio, AUDIO, 2, audioSequence, 960 * audioSequence++, false);
        }
        frame++;
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
