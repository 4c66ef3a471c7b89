package org.ivslive.media.relay;

import org.ivslive.media.rtc.peer.PeerState;

/**
 * How the publisher fares.
 *
 * @param missing packets of pictures that are being asked for
 * @param repaired those that came after all
 * @param givenUp those that never came
 * @param keyFrameRequests how often it was asked for a key frame
 */
public record PublisherHealth(
        PeerState state,
        long bitsPerSecond,
        int roundTripMillis,
        long packets,
        int missing,
        long repaired,
        long givenUp,
        long keyFrames,
        int keyFrameRequests) {}
