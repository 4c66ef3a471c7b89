package org.ivslive.media.rtc.srtp;

import java.util.Arrays;

/** What a handshake has agreed on: how media is protected, and the secret of each direction. */
public record SrtpKeys(SrtpProfile profile, SrtpKey outgoing, SrtpKey incoming) {
    /** How much of the handshake's keying material is needed. */
    public static int materialLength(SrtpProfile profile) {
        return 2 * (SrtpProfile.KEY_LENGTH + profile.saltLength());
    }

    /** Keying material is client key, server key, client salt, server salt (RFC 5764). */
    public static SrtpKeys of(SrtpProfile profile, byte[] material, boolean isClient) {
        int key = SrtpProfile.KEY_LENGTH;
        int salt = profile.saltLength();
        SrtpKey client = new SrtpKey(part(material, 0, key), part(material, 2 * key, salt));
        SrtpKey server = new SrtpKey(part(material, key, key), part(material, 2 * key + salt, salt));
        return new SrtpKeys(profile, isClient ? client : server, isClient ? server : client);
    }

    private static byte[] part(byte[] material, int from, int length) {
        return Arrays.copyOfRange(material, from, from + length);
    }
}
