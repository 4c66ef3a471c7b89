package org.ivslive.media.rtc.rtp;

/** Writes the header of an RTP packet, with extensions in headers of one byte. Made once, used again. */
public final class RtpHeaderWriter {
    private static final int HIGHEST_ID = 14;
    private static final int LONGEST = 16;

    private byte[] out = new byte[0];
    private int start;
    private int position;
    private int extensionsAt;

    public RtpHeaderWriter begin(
            byte[] out, int offset, boolean marker, int payloadType, int sequence, int timestamp, int ssrc) {
        this.out = out;
        start = offset;
        out[offset] = (byte) 0x80;
        out[offset + 1] = (byte) (marker ? payloadType | 0x80 : payloadType);
        Rtp.sequence(out, offset, sequence);
        Rtp.timestamp(out, offset, timestamp);
        Rtp.ssrc(out, offset, ssrc);
        position = offset + Rtp.FIXED_HEADER;
        extensionsAt = 0;
        return this;
    }

    /** Makes room for an extension and returns where its data goes. */
    public int extension(int id, int length) {
        if (id < 1 || id > HIGHEST_ID || length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("no extension of one byte: id " + id + ", length " + length);
        }
        if (extensionsAt == 0) {
            extensionsAt = position;
            out[start] |= 0x10;
            Rtp.writeShort(out, position, 0xBEDE);
            position += 4;
        }
        out[position] = (byte) (id << 4 | length - 1);
        int at = position + 1;
        position = at + length;
        return at;
    }

    public RtpHeaderWriter extension(int id, byte[] data) {
        System.arraycopy(data, 0, out, extension(id, data.length), data.length);
        return this;
    }

    /** The number under which transport-cc counts the packet. */
    public RtpHeaderWriter transportSequence(int id, int sequence) {
        Rtp.writeShort(out, extension(id, 2), sequence);
        return this;
    }

    /** When it is sent: seconds in fixed point with 18 bits behind the point, the lowest 24 bits. */
    public RtpHeaderWriter absoluteSendTime(int id, long nanos) {
        int at = extension(id, 3);
        long seconds = Math.floorDiv(nanos, 1_000_000_000L);
        long fraction = Math.floorMod(nanos, 1_000_000_000L);
        long time = (seconds << 18) + (fraction << 18) / 1_000_000_000L;
        out[at] = (byte) (time >>> 16);
        Rtp.writeShort(out, at + 1, (int) time);
        return this;
    }

    /** Pads what was written, and returns the header's length. */
    public int end() {
        if (extensionsAt != 0) {
            while ((position - extensionsAt) % 4 != 0) {
                out[position++] = 0;
            }
            Rtp.writeShort(out, extensionsAt + 2, (position - extensionsAt) / 4 - 1);
        }
        return position - start;
    }
}
