package org.ivslive.media.relay;

/** The way to one peer. It lives on the loop's thread. */
interface MediaOut {
    /** Where the next header, or a whole RTCP packet, is written to. */
    byte[] outgoing();

    /** Sends a packet whose header is in {@link #outgoing}; false where it cannot be sent now. */
    boolean send(int header, byte[] payload, int offset, int length);

    /** Sends once more what was sent, byte for byte. */
    boolean sendAgain(int header, byte[] payload, int offset, int length);

    /** Sends the RTCP that is in {@link #outgoing}. */
    boolean sendRtcp(int length);

    void close(String reason);
}
