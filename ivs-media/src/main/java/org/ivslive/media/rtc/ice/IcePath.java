package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Finds and keeps the path to one peer. It sends nothing itself and has no clock: it is given what arrived and what
 * time it is (nanoseconds of any one clock), and says what is to be sent and when it wants to be called again. One
 * thread uses it.
 */
public interface IcePath {
    /** Nothing is to be done until something arrives. */
    long NEVER = Long.MAX_VALUE;

    /** False where the message was not from this peer, and was dropped. */
    boolean receive(StunMessage message, InetSocketAddress from, long now);

    void advance(long now);

    /** When {@link #advance} is due. */
    long deadline();

    @Nullable
    IceDatagram poll();

    IceState state();

    /** Where media goes; null until a path was found. */
    @Nullable
    InetSocketAddress selected();

    IceCredentials local();
}
