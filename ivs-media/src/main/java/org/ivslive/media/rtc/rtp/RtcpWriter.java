package org.ivslive.media.rtc.rtp;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a compound RTCP packet into an array, one packet after the other. Made once, used again. */
public final class RtcpWriter {
    private static final int LONGEST_NAME = 255;

    private byte[] out = new byte[0];
    private int start;
    private int position;

    public RtcpWriter begin(byte[] out, int offset) {
        this.out = out;
        start = offset;
        position = offset;
        return this;
    }

    /** How long the compound is so far. */
    public int length() {
        return position - start;
    }

    public RtcpWriter senderReport(
            int sender, long ntp, int rtpTimestamp, long packets, long octets, List<ReportBlock> blocks) {
        int at = header(Rtcp.SENDER_REPORT, blocks.size());
        integer(sender);
        integer((int) (ntp >>> 32));
        integer((int) ntp);
        integer(rtpTimestamp);
        integer((int) packets);
        integer((int) octets);
        return blocks(at, blocks);
    }

    public RtcpWriter receiverReport(int sender, List<ReportBlock> blocks) {
        int at = header(Rtcp.RECEIVER_REPORT, blocks.size());
        integer(sender);
        return blocks(at, blocks);
    }

    private RtcpWriter blocks(int at, List<ReportBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).write(out, position);
            position += Rtcp.REPORT_BLOCK;
        }
        return end(at);
    }

    /** The name that a source has throughout, by which sound and picture are known to belong together. */
    public RtcpWriter canonicalName(int ssrc, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, LONGEST_NAME);
        int at = header(Rtcp.SOURCE_DESCRIPTION, 1);
        integer(ssrc);
        out[position++] = Rtcp.CANONICAL_NAME;
        out[position++] = (byte) length;
        System.arraycopy(text, 0, out, position, length);
        position += length;
        do {
            out[position++] = 0; // The end of the items, at least one.
        } while ((position - at) % 4 != 0);
        return end(at);
    }

    public RtcpWriter bye(int ssrc) {
        int at = header(Rtcp.BYE, 1);
        integer(ssrc);
        return end(at);
    }

    /** Asks for packets again; the numbers rise. */
    public RtcpWriter nack(int sender, int media, int[] sequences, int count) {
        int at = feedback(Rtcp.TRANSPORT_FEEDBACK, Rtcp.GENERIC_NACK, sender, media);
        int i = 0;
        while (i < count) {
            int first = sequences[i++] & 0xFFFF;
            int following = 0;
            while (i < count && (sequences[i] - first - 1 & 0xFFFF) < 16) {
                following |= 1 << (sequences[i++] - first - 1 & 0xFFFF);
            }
            integer(first << 16 | following);
        }
        return end(at);
    }

    public RtcpWriter pictureLoss(int sender, int media) {
        return end(feedback(Rtcp.PAYLOAD_FEEDBACK, Rtcp.PICTURE_LOSS, sender, media));
    }

    public RtcpWriter fullIntraRequest(int sender, int media, int command) {
        int at = feedback(Rtcp.PAYLOAD_FEEDBACK, Rtcp.FULL_INTRA_REQUEST, sender, 0);
        integer(media);
        integer(command << 24);
        return end(at);
    }

    /** How much may be sent at most. */
    public RtcpWriter receiverEstimate(int sender, long bitsPerSecond, int media) {
        int exponent = Math.max(0, 64 - Long.numberOfLeadingZeros(bitsPerSecond) - 18);
        int at = feedback(Rtcp.PAYLOAD_FEEDBACK, Rtcp.APPLICATION_LAYER, sender, 0);
        integer(Rtcp.REMB);
        integer(1 << 24 | exponent << 18 | (int) (bitsPerSecond >>> exponent));
        integer(media);
        return end(at);
    }

    /** Our time, so that a sender which is no receiver of ours can tell us the round trip. */
    public RtcpWriter referenceTime(int sender, long ntp) {
        int at = header(Rtcp.EXTENDED_REPORT, 0);
        integer(sender);
        integer(Rtcp.RECEIVER_REFERENCE_TIME << 24 | 2);
        integer((int) (ntp >>> 32));
        integer((int) ntp);
        return end(at);
    }

    /** The answer to another's reference time. */
    public RtcpWriter sinceReference(int sender, int receiver, long lastReference, long delay) {
        int at = header(Rtcp.EXTENDED_REPORT, 0);
        integer(sender);
        integer(Rtcp.DELAY_SINCE_LAST << 24 | 3);
        integer(receiver);
        integer((int) lastReference);
        integer((int) delay);
        return end(at);
    }

    /** Which packets have arrived when, as many as fit into one packet; nothing where there is nothing to tell. */
    public RtcpWriter transportFeedback(int sender, int media, TransportArrivals arrivals) {
        if (arrivals.isEmpty()) {
            return this;
        }
        int at = feedback(Rtcp.TRANSPORT_FEEDBACK, Rtcp.TRANSPORT_CC, sender, media);
        int end = arrivals.write(out, position);
        int padding = Math.floorMod(at - end, 4);
        for (int i = 1; i <= padding; i++) {
            out[end++] = (byte) (i == padding ? padding : 0);
        }
        if (padding > 0) {
            out[at] |= 0x20;
        }
        position = end;
        return end(at);
    }

    private int feedback(int type, int format, int sender, int media) {
        int at = header(type, format);
        integer(sender);
        integer(media);
        return at;
    }

    private int header(int type, int count) {
        int at = position;
        out[at] = (byte) (0x80 | count);
        out[at + 1] = (byte) type;
        position += Rtcp.HEADER;
        return at;
    }

    private RtcpWriter end(int at) {
        Rtp.writeShort(out, at + 2, (position - at) / 4 - 1);
        return this;
    }

    private void integer(int value) {
        Rtcp.writeInt(out, position, value);
        position += 4;
    }
}
