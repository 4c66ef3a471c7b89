package org.ivslive.media.rtc.rtp;

import java.nio.charset.StandardCharsets;

/** Reads what a peer reports. Whatever is not whole is left out. */
public final class RtcpReader {
    private static final int FEEDBACK_HEADER = 12;
    private static final int SENDER_INFO = 28;

    private RtcpReader() {}

    /** Tells the handler all that a compound packet says; false where it is no sound RTCP, and nothing is told. */
    public static boolean read(byte[] packet, int offset, int length, RtcpHandler handler) {
        if (!isSound(packet, offset, length)) {
            return false;
        }
        int end = offset + length;
        for (int at = offset; at < end; at += size(packet, at)) {
            int whole = size(packet, at);
            boolean padded = (packet[at] & 0x20) != 0;
            int padding = padded ? packet[at + whole - 1] & 0xFF : 0;
            if (padding <= whole - Rtcp.HEADER) {
                one(packet, at, whole - padding, handler);
            }
        }
        return true;
    }

    private static boolean isSound(byte[] packet, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at + Rtcp.HEADER <= end && (packet[at] & 0xC0) == 0x80 && at + size(packet, at) <= end) {
            at += size(packet, at);
        }
        return at == end && length > 0;
    }

    private static int size(byte[] packet, int at) {
        return 4 * (Rtp.readShort(packet, at + 2) + 1);
    }

    private static void one(byte[] packet, int at, int length, RtcpHandler handler) {
        int count = packet[at] & 0x1F;
        switch (packet[at + 1] & 0xFF) {
            case Rtcp.SENDER_REPORT -> senderReport(packet, at, length, count, handler);
            case Rtcp.RECEIVER_REPORT -> reports(packet, at, at + 8, at + length, count, handler);
            case Rtcp.SOURCE_DESCRIPTION -> sources(packet, at, length, count, handler);
            case Rtcp.BYE -> bye(packet, at, length, count, handler);
            case Rtcp.TRANSPORT_FEEDBACK -> transportFeedback(packet, at, length, count, handler);
            case Rtcp.PAYLOAD_FEEDBACK -> payloadFeedback(packet, at, length, count, handler);
            case Rtcp.EXTENDED_REPORT -> extendedReport(packet, at, length, handler);
            default -> {}
        }
    }

    private static void senderReport(byte[] packet, int at, int length, int count, RtcpHandler handler) {
        if (length < SENDER_INFO) {
            return;
        }
        handler.senderReport(
                Rtcp.senderSsrc(packet, at),
                Rtcp.readLong(packet, at + 8),
                Rtcp.readInt(packet, at + 16),
                Rtcp.readUnsigned(packet, at + 20),
                Rtcp.readUnsigned(packet, at + 24));
        reports(packet, at, at + SENDER_INFO, at + length, count, handler);
    }

    private static void reports(byte[] packet, int start, int from, int end, int count, RtcpHandler handler) {
        int at = from;
        for (int i = 0; i < count && at + Rtcp.REPORT_BLOCK <= end; i++) {
            handler.report(Rtcp.senderSsrc(packet, start), ReportBlock.read(packet, at));
            at += Rtcp.REPORT_BLOCK;
        }
    }

    private static void sources(byte[] packet, int start, int length, int count, RtcpHandler handler) {
        int end = start + length;
        int at = start + Rtcp.HEADER;
        for (int i = 0; i < count && at + 4 < end; i++) {
            int ssrc = Rtcp.readInt(packet, at);
            at += 4;
            while (at + 2 <= end && packet[at] != 0) {
                int size = packet[at + 1] & 0xFF;
                if (at + 2 + size > end) {
                    return;
                }
                if (packet[at] == Rtcp.CANONICAL_NAME) {
                    handler.canonicalName(ssrc, new String(packet, at + 2, size, StandardCharsets.UTF_8));
                }
                at += 2 + size;
            }
            // A zero ends the items, and more of them fill up to four bytes.
            at += 4 - (at - start) % 4;
        }
    }

    private static void bye(byte[] packet, int at, int length, int count, RtcpHandler handler) {
        for (int i = 0; i < count && Rtcp.HEADER + 4 * (i + 1) <= length; i++) {
            handler.bye(Rtcp.readInt(packet, at + Rtcp.HEADER + 4 * i));
        }
    }

    private static void transportFeedback(byte[] packet, int at, int length, int format, RtcpHandler handler) {
        if (length < FEEDBACK_HEADER) {
            return;
        }
        if (format == Rtcp.GENERIC_NACK) {
            for (int entry = at + FEEDBACK_HEADER; entry + 4 <= at + length; entry += 4) {
                nack(packet, at, entry, handler);
            }
        } else if (format == Rtcp.TRANSPORT_CC) {
            handler.transportFeedback(packet, at, length);
        }
    }

    private static void nack(byte[] packet, int at, int entry, RtcpHandler handler) {
        int sender = Rtcp.senderSsrc(packet, at);
        int media = Rtcp.readInt(packet, at + 8);
        int first = Rtp.readShort(packet, entry);
        int following = Rtp.readShort(packet, entry + 2);
        handler.nack(sender, media, first);
        for (int i = 0; i < 16; i++) {
            if ((following >>> i & 1) != 0) {
                handler.nack(sender, media, first + 1 + i & 0xFFFF);
            }
        }
    }

    private static void payloadFeedback(byte[] packet, int at, int length, int format, RtcpHandler handler) {
        if (length < FEEDBACK_HEADER) {
            return;
        }
        int sender = Rtcp.senderSsrc(packet, at);
        switch (format) {
            case Rtcp.PICTURE_LOSS -> handler.pictureLoss(sender, Rtcp.readInt(packet, at + 8));
            case Rtcp.FULL_INTRA_REQUEST -> {
                for (int entry = at + FEEDBACK_HEADER; entry + 8 <= at + length; entry += 8) {
                    handler.fullIntraRequest(sender, Rtcp.readInt(packet, entry), packet[entry + 4] & 0xFF);
                }
            }
            case Rtcp.APPLICATION_LAYER -> estimate(packet, at, length, handler);
            default -> {}
        }
    }

    private static void estimate(byte[] packet, int at, int length, RtcpHandler handler) {
        if (length < FEEDBACK_HEADER + 8 || Rtcp.readInt(packet, at + FEEDBACK_HEADER) != Rtcp.REMB) {
            return;
        }
        int field = Rtcp.readInt(packet, at + FEEDBACK_HEADER + 4);
        int exponent = field >>> 18 & 0x3F;
        long mantissa = field & 0x3FFFF;
        if (exponent <= 44) {
            handler.receiverEstimate(Rtcp.senderSsrc(packet, at), mantissa << exponent);
        }
    }

    private static void extendedReport(byte[] packet, int start, int length, RtcpHandler handler) {
        int end = start + length;
        int at = start + 8;
        while (at + 4 <= end) {
            int body = 4 * Rtp.readShort(packet, at + 2);
            if (at + 4 + body > end) {
                return;
            }
            extendedBlock(packet, start, at, body, handler);
            at += 4 + body;
        }
    }

    private static void extendedBlock(byte[] packet, int start, int at, int body, RtcpHandler handler) {
        int sender = Rtcp.senderSsrc(packet, start);
        int type = packet[at] & 0xFF;
        if (type == Rtcp.RECEIVER_REFERENCE_TIME && body == 8) {
            handler.referenceTime(sender, Rtcp.readLong(packet, at + 4));
        } else if (type == Rtcp.DELAY_SINCE_LAST) {
            for (int entry = at + 4; entry + 12 <= at + 4 + body; entry += 12) {
                handler.sinceReference(
                        sender,
                        Rtcp.readInt(packet, entry),
                        Rtcp.readUnsigned(packet, entry + 4),
                        Rtcp.readUnsigned(packet, entry + 8));
            }
        }
    }
}
