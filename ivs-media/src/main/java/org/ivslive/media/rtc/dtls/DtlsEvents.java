package org.ivslive.media.rtc.dtls;

import org.ivslive.media.rtc.srtp.SrtpKeys;

/** What a handshake wants and what becomes of it; called on the handshake's thread until it has ended. */
public interface DtlsEvents {
    void send(byte[] datagram);

    void agreed(SrtpKeys keys);

    void failed(String why);

    /** The peer has taken leave. */
    void closed();
}
