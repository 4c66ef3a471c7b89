package org.ivslive.media.relay;

/** @param mostBitsPerSecond what the publisher is told to stay below */
public record RelaySettings(long mostBitsPerSecond) {
    /** What Amazon IVS takes, sound and all. */
    public static final RelaySettings DEFAULT = new RelaySettings(2_500_000);
}
