package org.ivslive.media.rtc.srtp;

/**
 * Encrypts and authenticates single packets with one key. Packets lie in arrays of bytes: a clear header, the payload,
 * and room behind it. Index is the packet's number since the beginning, 48 bits in SRTP and 31 in SRTCP. Not for
 * several threads.
 */
interface PacketCipher {
    /** What {@code open} says of a packet whose sender does not know the key. */
    int FORGED = -1;

    /**
     * Protects RTP. The header is in {@code out} already; the payload may be anywhere, also in its place.
     *
     * @return the length of the whole packet in {@code out}
     */
    int sealRtp(byte[] out, int offset, int header, byte[] in, int inOffset, int inLength, int ssrc, long index);

    /** Lays RTP open where it lies, and returns its length, or {@link #FORGED}. */
    int openRtp(byte[] packet, int offset, int header, int length, int ssrc, long index);

    /** Protects RTCP where it lies, and returns its length. */
    int sealRtcp(byte[] packet, int offset, int length, int ssrc, int index);

    /** Lays RTCP open where it lies, and returns its length, or {@link #FORGED}. */
    int openRtcp(byte[] packet, int offset, int length, int ssrc, int index);

    /** By how many bytes RTCP grows. */
    int rtcpOverhead();

    /** Where in protected RTCP the index lies, counted from the end. */
    int rtcpIndexFromEnd();
}
