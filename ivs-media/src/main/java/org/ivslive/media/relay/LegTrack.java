package org.ivslive.media.relay;

import java.nio.charset.StandardCharsets;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;
import org.ivslive.media.rtc.rtp.Rtx;
import org.ivslive.media.rtc.sdp.Track;
import org.jspecify.annotations.Nullable;

/** One track as one leg gets it: with the leg's source, payload type, numbers and extensions. */
final class LegTrack {
    private static final int HALF = 1 << 15;

    private final MediaOut out;
    private final Track track;
    private final LegNumbers numbers;
    private final int sequenceBase;
    private final int timestampBase;
    private final byte[] mid;
    private final RtpHeaderWriter writer = new RtpHeaderWriter();
    private final @Nullable SentHeaders sent;
    private long first = -1;
    private long highest = -1;
    private int nextRetransmission;
    private long packets;
    private long octets;
    private long retransmitted;
    private long unsent;

    LegTrack(MediaOut out, Track track, LegNumbers numbers, boolean isRepaired) {
        this.out = out;
        this.track = track;
        this.numbers = numbers;
        this.sequenceBase = numbers.randomSequence();
        this.timestampBase = numbers.randomTimestamp();
        this.nextRetransmission = numbers.randomSequence();
        this.mid = track.mid().getBytes(StandardCharsets.US_ASCII);
        this.sent = isRepaired && !canRetransmit() ? new SentHeaders() : null;
    }

    private boolean canRetransmit() {
        return track.hasRetransmission() && track.ssrcs().size() > 1;
    }

    void start(long index) {
        first = index;
    }

    boolean isStarted() {
        return first >= 0;
    }

    int ssrc() {
        return track.ssrcs().get(0);
    }

    void forward(long index, int timestamp, boolean marker, byte[] payload, int offset, int length, long now) {
        if (first < 0 || index < first) {
            return;
        }
        highest = Math.max(highest, index);
        int transport = numbers.nextTransport();
        if (sent != null) {
            sent.put(index, transport, now);
        }
        int header = header(marker, track.payloadType(), sequence(index), timestamp, ssrc(), transport, now);
        if (out.send(header, payload, offset, length)) {
            packets++;
            octets += length;
        } else {
            unsent++;
        }
    }

    private int header(
            boolean marker, int payloadType, int sequence, int timestamp, int ssrc, int transport, long now) {
        writer.begin(out.outgoing(), 0, marker, payloadType, sequence, timestamp + timestampBase, ssrc);
        int midId = track.extensions().mid();
        if (midId > 0 && mid.length > 0 && mid.length <= 16) {
            writer.extension(midId, mid);
        }
        if (track.extensions().absoluteSendTime() > 0) {
            writer.absoluteSendTime(track.extensions().absoluteSendTime(), now);
        }
        if (track.extensions().transportSequence() > 0) {
            writer.transportSequence(track.extensions().transportSequence(), transport);
        }
        return writer.end();
    }

    /** Sends again what the leg misses; false where that is not to be had. */
    boolean again(PacketCache cache, int sequence, long now) {
        long index = indexOf(sequence);
        int slot = index < first || first < 0 ? -1 : cache.find(index);
        if (slot < 0) {
            return false;
        }
        boolean gone = canRetransmit() ? wrapped(cache, slot, sequence, now) : asItWas(cache, slot, index, sequence);
        retransmitted += gone ? 1 : 0;
        return gone;
    }

    private boolean wrapped(PacketCache cache, int slot, int sequence, long now) {
        int header = header(
                cache.marker(slot),
                track.retransmission(),
                nextRetransmission++ & 0xFFFF,
                cache.timestamp(slot),
                track.ssrcs().get(1),
                numbers.nextTransport(),
                now);
        int at = cache.at(slot) - Rtx.ORIGINAL_SEQUENCE;
        Rtx.writeOriginalSequence(cache.bytes(), at, sequence);
        return out.send(header, cache.bytes(), at, cache.length(slot) + Rtx.ORIGINAL_SEQUENCE);
    }

    private boolean asItWas(PacketCache cache, int slot, long index, int sequence) {
        SentHeaders headers = sent;
        if (headers == null || !headers.has(index)) {
            return false;
        }
        int header = header(
                cache.marker(slot),
                track.payloadType(),
                sequence,
                cache.timestamp(slot),
                ssrc(),
                headers.transport(index),
                headers.time(index));
        return out.sendAgain(header, cache.bytes(), cache.at(slot), cache.length(slot));
    }

    private int sequence(long index) {
        return (int) (index - first + sequenceBase) & 0xFFFF;
    }

    private long indexOf(int sequence) {
        int behind = sequence(highest) - sequence & 0xFFFF;
        return behind < HALF ? highest - behind : -1;
    }

    /** A timestamp of the relay's as the leg knows it. */
    int timestamp(int relays) {
        return relays + timestampBase;
    }

    long packets() {
        return packets;
    }

    long octets() {
        return octets;
    }

    long retransmitted() {
        return retransmitted;
    }

    /** How many the network had no room for. */
    long unsent() {
        return unsent;
    }
}
