package org.ivslive.media.rtc.srtp;

/** One direction's ciphers, for RTP and for RTCP. */
record SrtpCiphers(PacketCipher rtp, PacketCipher rtcp) {
    private static final int HMAC_KEY = 20;

    static SrtpCiphers of(SrtpProfile profile, SrtpKey key) {
        return new SrtpCiphers(
                cipher(
                        profile,
                        key,
                        SrtpKeyDerivation.RTP_ENCRYPTION,
                        SrtpKeyDerivation.RTP_AUTHENTICATION,
                        SrtpKeyDerivation.RTP_SALT),
                cipher(
                        profile,
                        key,
                        SrtpKeyDerivation.RTCP_ENCRYPTION,
                        SrtpKeyDerivation.RTCP_AUTHENTICATION,
                        SrtpKeyDerivation.RTCP_SALT));
    }

    private static PacketCipher cipher(
            SrtpProfile profile, SrtpKey master, int encryption, int authentication, int salt) {
        byte[] key = SrtpKeyDerivation.derive(master, encryption, SrtpProfile.KEY_LENGTH);
        byte[] sessionSalt = SrtpKeyDerivation.derive(master, salt, profile.saltLength());
        return switch (profile) {
            case AEAD_AES_128_GCM -> new GcmPacketCipher(CipherSource.gcm(), key, sessionSalt);
            case AES_CM_128_HMAC_SHA1_80 ->
                new CounterModePacketCipher(
                        key, SrtpKeyDerivation.derive(master, authentication, HMAC_KEY), sessionSalt);
        };
    }
}
