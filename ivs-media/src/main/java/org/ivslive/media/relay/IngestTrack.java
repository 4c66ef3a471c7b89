package org.ivslive.media.relay;

import org.ivslive.media.rtc.rtp.ReportBlock;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.sdp.Track;

/** Sound or picture as its publisher sends it: what is new in it goes on, what is missing is known. */
final class IngestTrack {
    private final Track track;
    private final Outlet outlet;
    private final int clockRate;
    private final MissingPackets missing = new MissingPackets();
    private IngestSequence sequence = new IngestSequence();
    private Reception reception;
    private boolean begun;
    private int ssrc;
    private int formerSsrc;
    private long repaired;

    IngestTrack(Track track, Outlet outlet, int clockRate) {
        this.track = track;
        this.outlet = outlet;
        this.clockRate = clockRate;
        this.reception = new Reception(clockRate);
        outlet.interrupt();
    }

    /** @param repair whether it comes by RTX, for one that was lost */
    void take(byte[] packet, int offset, int length, int header, long now, boolean repair) {
        int payload = Rtp.payloadLength(packet, offset, length, header);
        if (payload < 0 || !isOfThisSource(Rtp.ssrc(packet, offset))) {
            return;
        }
        int number = Rtp.sequence(packet, offset);
        long before = sequence.highest();
        long index = sequence.accept(number);
        if (index == IngestSequence.RESTARTED) {
            begin(ssrc);
            before = -1;
            index = sequence.accept(number);
        }
        if (index < 0) {
            return;
        }
        account(index, before, repair, now);
        if (!repair) {
            reception.arrived(Rtp.timestamp(packet, offset), length, now);
        }
        if (payload == 0 && index > before) {
            // It only tries out how much the network carries.
            sequence.dropHighest();
        } else {
            outlet.take(
                    sequence.place(index),
                    Rtp.timestamp(packet, offset),
                    Rtp.marker(packet, offset),
                    packet,
                    offset + header,
                    payload,
                    now);
        }
    }

    private void account(long index, long before, boolean repair, long now) {
        if (before < 0) {
            return;
        }
        if (index > before) {
            missing.add(before + 1, index, now);
        } else {
            missing.remove(index);
            repaired += repair ? 1 : 0;
        }
    }

    private boolean isOfThisSource(int from) {
        if (!begun) {
            begun = true;
            ssrc = from;
            formerSsrc = from;
            return true;
        }
        if (from == ssrc) {
            return true;
        }
        if (from == formerSsrc) {
            return false; // Left over from before.
        }
        formerSsrc = ssrc;
        begin(from);
        return true;
    }

    private void begin(int from) {
        ssrc = from;
        sequence = new IngestSequence();
        reception = new Reception(clockRate);
        missing.clear();
        outlet.interrupt();
    }

    Track track() {
        return track;
    }

    Outlet outlet() {
        return outlet;
    }

    /** Whether anything of it has come. */
    boolean hasBegun() {
        return begun;
    }

    int ssrc() {
        return ssrc;
    }

    boolean isMissing(int number) {
        return sequence.isMissing(number);
    }

    MissingPackets missing() {
        return missing;
    }

    long repaired() {
        return repaired;
    }

    Reception reception() {
        return reception;
    }

    ReportBlock report(long now) {
        return reception.report(ssrc, sequence, outlet.clock(), now);
    }
}
