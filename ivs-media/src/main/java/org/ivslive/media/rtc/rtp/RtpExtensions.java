package org.ivslive.media.rtc.rtp;

/** Walks over the extensions of an RTP header (RFC 8285, headers of one and of two bytes). Made once, used again. */
public final class RtpExtensions {
    private static final int ONE_BYTE = 0xBEDE;
    private static final int TWO_BYTES = 0x1000;
    private static final int RESERVED = 15;

    private byte[] packet = new byte[0];
    private boolean oneByte;
    private int next;
    private int end;
    private int id;
    private int at;
    private int length;

    /** Begins with a packet whose header is sound. */
    public void begin(byte[] packet, int offset) {
        this.packet = packet;
        next = 0;
        end = 0;
        if (!Rtp.hasExtensions(packet, offset)) {
            return;
        }
        int start = offset + Rtp.fixedLength(packet, offset);
        int profile = Rtp.readShort(packet, start);
        oneByte = profile == ONE_BYTE;
        if (oneByte || (profile & 0xFFF0) == TWO_BYTES) {
            next = start + 4;
            end = next + 4 * Rtp.readShort(packet, start + 2);
        }
    }

    /** Goes to the next one; false after the last. */
    public boolean next() {
        while (next < end && packet[next] == 0) {
            next++; // Padding.
        }
        int head = oneByte ? 1 : 2;
        if (next + head > end) {
            return false;
        }
        id = oneByte ? (packet[next] & 0xF0) >>> 4 : packet[next] & 0xFF;
        length = oneByte ? (packet[next] & 0x0F) + 1 : packet[next + 1] & 0xFF;
        at = next + head;
        next = at + length;
        if (next > end || (oneByte && id == RESERVED)) {
            next = end;
            return false;
        }
        return true;
    }

    /** Goes to the one with this id; false where there is none. */
    public boolean find(byte[] packet, int offset, int wanted) {
        begin(packet, offset);
        while (next()) {
            if (id == wanted) {
                return true;
            }
        }
        return false;
    }

    public int id() {
        return id;
    }

    /** Where its data begins, in the packet's array. */
    public int at() {
        return at;
    }

    public int length() {
        return length;
    }
}
