package org.ivslive.media.relay;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ivslive.media.rtc.rtp.Rtx;

/**
 * The latest packets of a track, kept once for all legs, so that what one of them misses can be sent again. In front
 * of each payload is room for the two bytes that RTX puts there.
 */
final class PacketCache {
    static final int CAPACITY = 1_024;
    static final int LONGEST = 1_500;

    /** A leg that begins is sent no more at once. */
    static final int MOST_AT_ONCE = 300;

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    private static final int SLOT = 1_504;
    private static final long NONE = -1;

    private final byte[] bytes = new byte[CAPACITY * SLOT];
    private final long[] indices = new long[CAPACITY];
    private final int[] timestamps = new int[CAPACITY];
    private final int[] lengths = new int[CAPACITY];
    private final boolean[] markers = new boolean[CAPACITY];
    private long highest;
    private long keyFrame = NONE;
    private int keyFrameTimestamp;
    private long keyFrameAt;

    PacketCache() {
        Arrays.fill(indices, NONE);
    }

    void put(long index, int timestamp, boolean marker, byte[] from, int offset, int length) {
        if (length > LONGEST || index <= highest - CAPACITY) {
            return;
        }
        int slot = slot(index);
        indices[slot] = index;
        timestamps[slot] = timestamp;
        lengths[slot] = length;
        markers[slot] = marker;
        System.arraycopy(from, offset, bytes, at(slot), length);
        highest = Math.max(highest, index);
    }

    /** A decoder can begin with this packet; the first of its frame counts. True where it is a frame not yet known. */
    boolean keyFrame(long index, int timestamp, long now) {
        if (keyFrame != NONE && timestamp == keyFrameTimestamp) {
            keyFrame = Math.min(keyFrame, index);
            return false;
        }
        if (index < keyFrame) {
            return false; // Late: a newer one is here.
        }
        keyFrame = index;
        keyFrameTimestamp = timestamp;
        keyFrameAt = now;
        return true;
    }

    /** Another publisher's pictures follow. */
    void forgetKeyFrame() {
        keyFrame = NONE;
    }

    /** Where a leg can begin at once: the latest key frame, where all since are here and not many; else negative. */
    long beginning(long now) {
        if (keyFrame == NONE || now - keyFrameAt > FRESH || highest - keyFrame >= MOST_AT_ONCE) {
            return NONE;
        }
        for (long index = keyFrame; index <= highest; index++) {
            if (find(index) < 0) {
                return NONE;
            }
        }
        return keyFrame;
    }

    /** Where it is kept; negative where it is not. */
    int find(long index) {
        int slot = slot(index);
        return index >= 0 && indices[slot] == index ? slot : -1;
    }

    long highest() {
        return highest;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the payload begins. */
    int at(int slot) {
        return slot * SLOT + Rtx.ORIGINAL_SEQUENCE;
    }

    int length(int slot) {
        return lengths[slot];
    }

    int timestamp(int slot) {
        return timestamps[slot];
    }

    boolean marker(int slot) {
        return markers[slot];
    }

    private static int slot(long index) {
        return (int) (index & CAPACITY - 1);
    }
}
