package org.ivslive.media.rtc.srtp;

import java.util.Arrays;
import java.util.Random;

/** Packets and keys to protect and to lay open. */
final class Packets {
    static final int HEADER = 12;
    static final int ROOM = SrtpSender.MOST_OVERHEAD;

    private Packets() {}

    /** RTP with room behind it. */
    static byte[] rtp(int ssrc, int sequence, byte[] payload) {
        byte[] packet = new byte[HEADER + payload.length + ROOM];
        packet[0] = (byte) 0x80;
        packet[1] = 96;
        packet[2] = (byte) (sequence >>> 8);
        packet[3] = (byte) sequence;
        writeSsrc(packet, 8, ssrc);
        System.arraycopy(payload, 0, packet, HEADER, payload.length);
        return packet;
    }

    /** A receiver report with room behind it. */
    static byte[] rtcp(int ssrc) {
        byte[] packet = new byte[8 + ROOM];
        packet[0] = (byte) 0x80;
        packet[1] = (byte) 201;
        packet[3] = 1;
        writeSsrc(packet, 4, ssrc);
        return packet;
    }

    private static void writeSsrc(byte[] packet, int at, int ssrc) {
        for (int i = 0; i < 4; i++) {
            packet[at + i] = (byte) (ssrc >>> 24 - 8 * i);
        }
    }

    static byte[] protect(SrtpSender sender, int ssrc, int sequence, byte[] payload) {
        byte[] packet = rtp(ssrc, sequence, payload);
        int length = sender.protect(packet, 0, HEADER, packet, HEADER, payload.length);
        return Arrays.copyOf(packet, length);
    }

    static byte[] protectAgain(SrtpSender sender, int ssrc, int sequence, byte[] payload) {
        byte[] packet = rtp(ssrc, sequence, payload);
        int length = sender.protectAgain(packet, 0, HEADER, packet, HEADER, payload.length);
        return Arrays.copyOf(packet, length);
    }

    static byte[] protectRtcp(SrtpSender sender, int ssrc) {
        byte[] packet = rtcp(ssrc);
        return Arrays.copyOf(packet, sender.protectRtcp(packet, 0, packet.length - ROOM));
    }

    static SrtpKey key(SrtpProfile profile, long seed) {
        Random random = new Random(seed);
        byte[] key = new byte[SrtpProfile.KEY_LENGTH];
        byte[] salt = new byte[profile.saltLength()];
        random.nextBytes(key);
        random.nextBytes(salt);
        return new SrtpKey(key, salt);
    }
}
