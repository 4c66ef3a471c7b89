package org.ivslive.media.rtc.srtp;

/** One source's place in its sequence: how often its 16 bits have rolled over, and what was seen. */
final class SrtpStream {
    private static final int HALF = 1 << 15;

    private final int ssrc;
    private final ReplayWindow rtp = new ReplayWindow();
    private final ReplayWindow rtcp = new ReplayWindow();
    private long highest = -1;

    SrtpStream(int ssrc) {
        this.ssrc = ssrc;
    }

    int ssrc() {
        return ssrc;
    }

    /** The index nearest to the highest one; negative for one from before the first roll-over. */
    long indexOf(int sequence) {
        if (highest < 0) {
            return sequence;
        }
        long near = (highest & ~0xFFFFL) | sequence;
        if (near - highest > HALF) {
            return near - (1 << 16);
        }
        return highest - near > HALF ? near + (1 << 16) : near;
    }

    boolean isFresh(long index) {
        return index >= 0 && rtp.isFresh(index);
    }

    void add(long index) {
        rtp.add(index);
        highest = Math.max(highest, index);
    }

    ReplayWindow rtcp() {
        return rtcp;
    }
}
