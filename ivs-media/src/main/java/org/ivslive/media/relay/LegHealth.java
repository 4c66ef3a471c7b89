package org.ivslive.media.relay;

import org.ivslive.media.rtc.peer.PeerState;
import org.jspecify.annotations.Nullable;

/**
 * How a leg fares.
 *
 * @param bitsPerSecond sent to it of late
 * @param loss the share of pictures' packets lost of late, before any repair
 * @param roundTripMillis -1 where it is not known
 * @param keyFrameAgeMillis since the latest that it was sent; -1 before the first
 * @param pictureLosses key frames that it has asked for
 * @param nacks packets that it has asked for
 * @param resent how many of them it got
 * @param storming whether it asks for key frames so often that it is not heard, for the others' sake
 */
public record LegHealth(
        String name,
        PeerState state,
        @Nullable String lastError,
        long bitsPerSecond,
        double loss,
        int roundTripMillis,
        long keyFrameAgeMillis,
        long pictureLosses,
        long nacks,
        long resent,
        long packets,
        long unsent,
        boolean storming) {}
