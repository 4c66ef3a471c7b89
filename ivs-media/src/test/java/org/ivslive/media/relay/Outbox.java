package org.ivslive.media.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.rtp.RtpExtensions;

/** Keeps what is sent to a peer. */
final class Outbox implements MediaOut {
    private final byte[] outgoing = new byte[2_048];
    final List<Packet> packets = new ArrayList<>();
    final List<byte[]> reports = new ArrayList<>();
    final List<String> closed = new ArrayList<>();
    boolean isFull;
    boolean isBroken;
    boolean isForgetful;

    /** A packet as the peer gets it. */
    record Packet(byte[] bytes, int header, boolean again) {
        int ssrc() {
            return Rtp.ssrc(bytes, 0);
        }

        int payloadType() {
            return Rtp.payloadType(bytes, 0);
        }

        int sequence() {
            return Rtp.sequence(bytes, 0);
        }

        int timestamp() {
            return Rtp.timestamp(bytes, 0);
        }

        boolean marker() {
            return Rtp.marker(bytes, 0);
        }

        String payload() {
            return HexFormat.of().formatHex(bytes, header, bytes.length);
        }

        /** An extension's bytes, empty where it is not there. */
        String extension(int id) {
            RtpExtensions extensions = new RtpExtensions();
            return extensions.find(bytes, 0, id)
                    ? HexFormat.of().formatHex(bytes, extensions.at(), extensions.at() + extensions.length())
                    : "";
        }
    }

    @Override
    public byte[] outgoing() {
        return outgoing;
    }

    @Override
    public boolean send(int header, byte[] payload, int offset, int length) {
        return keep(header, payload, offset, length, false);
    }

    @Override
    public boolean sendAgain(int header, byte[] payload, int offset, int length) {
        return keep(header, payload, offset, length, true);
    }

    private boolean keep(int header, byte[] payload, int offset, int length, boolean again) {
        if (isBroken) {
            throw new IllegalStateException("broken");
        }
        if (isFull || isForgetful) {
            return isForgetful;
        }
        byte[] whole = Arrays.copyOf(outgoing, header + length);
        System.arraycopy(payload, offset, whole, header, length);
        packets.add(new Packet(whole, header, again));
        return true;
    }

    @Override
    public boolean sendRtcp(int length) {
        reports.add(Arrays.copyOf(outgoing, length));
        return true;
    }

    @Override
    public void close(String reason) {
        closed.add(reason);
    }

    List<Packet> of(int ssrc) {
        return packets.stream().filter(packet -> packet.ssrc() == ssrc).toList();
    }

    List<Integer> sequences(int ssrc) {
        return of(ssrc).stream().map(Packet::sequence).toList();
    }

    /** Numbers without where they began. */
    List<Integer> steps(int ssrc) {
        List<Integer> all = sequences(ssrc);
        return all.stream().map(each -> (each - all.get(0)) & 0xFFFF).toList();
    }

    List<String> payloads(int ssrc) {
        return of(ssrc).stream().map(Packet::payload).toList();
    }

    void clear() {
        packets.clear();
        reports.clear();
    }
}
