package org.ivslive.media.rtc.dtls;

/** Who begins the handshake: the client does. */
public enum DtlsRole {
    CLIENT,
    SERVER
}
