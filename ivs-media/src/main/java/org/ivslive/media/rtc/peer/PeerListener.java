package org.ivslive.media.rtc.peer;

/**
 * What comes from a peer. Everything is called on the event loop's thread, which serves all peers: nothing here may
 * block. Packets lie in an array that is used again once the call returns.
 */
public interface PeerListener {
    /** @param reason what has happened, in words for an operator */
    void state(PeerState state, String reason);

    /** @param arrived the time of the loop's clock at which it was read */
    void rtp(byte[] packet, int offset, int length, long arrived);

    void rtcp(byte[] packet, int offset, int length, long arrived);
}
