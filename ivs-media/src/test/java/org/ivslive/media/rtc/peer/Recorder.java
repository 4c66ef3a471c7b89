package org.ivslive.media.rtc.peer;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what comes from a peer. */
class Recorder implements PeerListener {
    private final List<PeerState> states = new CopyOnWriteArrayList<>();
    private final List<String> reasons = new CopyOnWriteArrayList<>();
    private final List<String> media = new CopyOnWriteArrayList<>();
    private final List<String> reports = new CopyOnWriteArrayList<>();

    @Override
    public void state(PeerState state, String reason) {
        states.add(state);
        reasons.add(reason);
    }

    @Override
    public void rtp(byte[] packet, int offset, int length, long arrived) {
        media.add(hex(packet, offset, length));
    }

    @Override
    public void rtcp(byte[] packet, int offset, int length, long arrived) {
        reports.add(hex(packet, offset, length));
    }

    private static String hex(byte[] packet, int offset, int length) {
        return HexFormat.of().formatHex(Arrays.copyOfRange(packet, offset, offset + length));
    }

    List<PeerState> states() {
        return states;
    }

    List<String> reasons() {
        return reasons;
    }

    /** RTP in the clear, as hexadecimal digits. */
    List<String> media() {
        return media;
    }

    List<String> reports() {
        return reports;
    }

    boolean isIn(PeerState state) {
        return !states.isEmpty() && states.get(states.size() - 1) == state;
    }
}
