package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacketCacheTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PacketCache cache = new PacketCache();

    private void put(long index) {
        cache.put(index, (int) index * 10, index % 2 == 0, new byte[] {9, (byte) index, 9}, 1, 1);
    }

    @Test
    void kept_isFoundAsItWas() {
        put(6);
        int slot = cache.find(6);

        assertThat(slot).isNotNegative();
        assertThat(cache.timestamp(slot)).isEqualTo(60);
        assertThat(cache.marker(slot)).isTrue();
        assertThat(cache.length(slot)).isEqualTo(1);
        assertThat(cache.bytes()[cache.at(slot)]).isEqualTo((byte) 6);
        assertThat(cache.find(5)).isNegative();
        assertThat(cache.find(-1)).isNegative();
    }

    @Test
    void old_givesWayToNew() {
        put(1);
        put(1 + PacketCache.CAPACITY);
        assertThat(cache.find(1)).isNegative();

        put(1);
        assertThat(cache.find(1)).isNegative();
        assertThat(cache.find(1 + PacketCache.CAPACITY)).isNotNegative();
    }

    @Test
    void longest_doesNotTouchItsNeighbour() {
        byte[] full = new byte[PacketCache.LONGEST];
        Arrays.fill(full, (byte) 1);
        put(8);
        cache.put(7, 0, false, full, 0, full.length);

        assertThat(cache.bytes()[cache.at(cache.find(8))]).isEqualTo((byte) 8);
        int at = cache.at(cache.find(7));
        assertThat(Arrays.copyOfRange(cache.bytes(), at, at + full.length)).isEqualTo(full);
    }

    @Test
    void longerThanAnyNetworkCarries_isNotKept() {
        cache.put(1, 0, false, new byte[PacketCache.LONGEST + 1], 0, PacketCache.LONGEST + 1);

        assertThat(cache.find(1)).isNegative();
    }

    private void pictures(long from, long to) {
        for (long index = from; index <= to; index++) {
            put(index);
        }
    }

    @Test
    void wholeGroup_isABeginning() {
        pictures(1, 20);
        assertThat(cache.keyFrame(5, 50, 0)).isTrue();

        assertThat(cache.beginning(SECOND)).isEqualTo(5);
        assertThat(cache.beginning(SECOND + 1)).isNegative();
    }

    @Test
    void groupWithAGap_isNone() {
        pictures(5, 10);
        pictures(12, 20);
        cache.keyFrame(5, 50, 0);
        assertThat(cache.beginning(0)).isNegative();

        put(11);
        assertThat(cache.beginning(0)).isEqualTo(5);
    }

    @Test
    void longGroup_isNone() {
        pictures(1, PacketCache.MOST_AT_ONCE);
        cache.keyFrame(1, 10, 0);
        assertThat(cache.beginning(0)).isEqualTo(1);

        put(PacketCache.MOST_AT_ONCE + 1);
        assertThat(cache.beginning(0)).isNegative();
    }

    @Test
    void nextPublisher_hasItsOwnKeyFrames() {
        pictures(1, 3);
        cache.keyFrame(1, 10, 0);
        cache.forgetKeyFrame();

        assertThat(cache.beginning(0)).isNegative();
    }

    /** Parameters and picture are several packets of one frame, which may come out of order. */
    @Test
    void frame_beginsWithItsFirstPacket() {
        pictures(1, 9);
        assertThat(cache.keyFrame(5, 50, 0)).isTrue();
        assertThat(cache.keyFrame(6, 50, 0)).isFalse();
        assertThat(cache.keyFrame(4, 50, 0)).isFalse();

        assertThat(cache.beginning(0)).isEqualTo(4);
    }

    @Test
    void olderKeyFrame_comesTooLate() {
        pictures(1, 9);
        cache.keyFrame(5, 50, 0);

        assertThat(cache.keyFrame(2, 20, 0)).isFalse();
        assertThat(cache.beginning(0)).isEqualTo(5);
    }
}
