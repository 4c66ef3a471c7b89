package org.ivslive.media.rtc.rtp;

import java.util.ArrayList;
import java.util.List;

/** Writes down in words what RTCP has said. */
class Heard implements RtcpHandler {
    private final List<String> words = new ArrayList<>();

    static List<String> in(byte[] packet, int offset, int length) {
        Heard heard = new Heard();
        heard.words.add(RtcpReader.read(packet, offset, length, heard) ? "sound" : "broken");
        return heard.words;
    }

    @Override
    public void senderReport(int sender, long ntp, int rtpTimestamp, long packets, long octets) {
        words.add("SR %d %x %d %d %d".formatted(sender, ntp, rtpTimestamp, packets, octets));
    }

    @Override
    public void report(int sender, ReportBlock block) {
        words.add("report by %d: %s".formatted(sender, block));
    }

    @Override
    public void canonicalName(int ssrc, String name) {
        words.add("CNAME %d %s".formatted(ssrc, name));
    }

    @Override
    public void bye(int ssrc) {
        words.add("BYE " + ssrc);
    }

    @Override
    public void nack(int sender, int media, int sequence) {
        words.add("NACK %d %d %d".formatted(sender, media, sequence));
    }

    @Override
    public void pictureLoss(int sender, int media) {
        words.add("PLI %d %d".formatted(sender, media));
    }

    @Override
    public void fullIntraRequest(int sender, int media, int command) {
        words.add("FIR %d %d %d".formatted(sender, media, command));
    }

    @Override
    public void receiverEstimate(int sender, long bitsPerSecond) {
        words.add("REMB %d %d".formatted(sender, bitsPerSecond));
    }

    @Override
    public void transportFeedback(byte[] packet, int offset, int length) {
        words.add("TWCC of " + length);
        new TransportFeedbackReader().read(packet, offset, length, (sequence, arrived, tick) -> {});
    }

    @Override
    public void referenceTime(int sender, long ntp) {
        words.add("RRTR %d %x".formatted(sender, ntp));
    }

    @Override
    public void sinceReference(int sender, int receiver, long lastReference, long delay) {
        words.add("DLRR %d %d %d %d".formatted(sender, receiver, lastReference, delay));
    }
}
