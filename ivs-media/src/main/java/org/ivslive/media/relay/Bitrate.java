package org.ivslive.media.relay;

/** Bits a second between two looks at a count of bytes. */
final class Bitrate {
    private long bytesBefore;
    private long before;
    private boolean begun;
    private long bitsPerSecond;

    void look(long bytes, long now) {
        if (begun && now > before) {
            bitsPerSecond = Math.max(0, bytes - bytesBefore) * 8 * 1_000_000_000L / (now - before);
        }
        begun = true;
        bytesBefore = bytes;
        before = now;
    }

    long bitsPerSecond() {
        return bitsPerSecond;
    }
}
