package org.ivslive.media.rtc.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of RFC 3711 and RFC 7714, and of RFC 2202 for the HMAC. */
class SrtpVectorsTest {
    private static final SrtpKey MASTER =
            new SrtpKey(hex("E1F97A0D3E018BE0D64FA32C06DE4139"), hex("0EC675AD498AFEEBB6960B3AABE6"));

    private static final byte[] GCM_KEY = hex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] GCM_SALT = hex("517569642070726f2071756f");

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    @Test
    void derivation_rfc3711_B3() {
        assertThat(SrtpKeyDerivation.derive(MASTER, SrtpKeyDerivation.RTP_ENCRYPTION, 16))
                .isEqualTo(hex("C61E7A93744F39EE10734AFE3FF7A087"));
        assertThat(SrtpKeyDerivation.derive(MASTER, SrtpKeyDerivation.RTP_SALT, 14))
                .isEqualTo(hex("30CBBC08863D8C85D49DB34A9AE1"));
        assertThat(SrtpKeyDerivation.derive(MASTER, SrtpKeyDerivation.RTP_AUTHENTICATION, 94))
                .isEqualTo(hex("CEBE321F6FF7716B6FD4AB49AF256A15"
                        + "6D38BAA48F0A0ACF3C34E2359E6CDBCE"
                        + "E049646C43D9327AD175578EF7227098"
                        + "6371C10C9A369AC2F94A8C5FBCDDDC25"
                        + "6D6E919A48B610EF17C2041E47403576"
                        + "6B68642C59BBFC2F34DB60DBDFB2"));
    }

    @Test
    void counterMode_rfc3711_B2() {
        byte[] salt = hex("F0F1F2F3F4F5F6F7F8F9FAFBFCFD");
        CounterModePacketCipher cipher =
                new CounterModePacketCipher(hex("2B7E151628AED2A6ABF7158809CF4F3C"), new byte[20], salt);
        byte[] out = new byte[12 + 48 + 10];

        cipher.sealRtp(out, 0, 12, new byte[48], 0, 48, 0, 0);

        assertThat(Arrays.copyOfRange(out, 12, 60))
                .isEqualTo(hex("E03EAD0935C95E80E166B16DD92B4EB4"
                        + "D23513162B02D0F72A43A2FE4A5F97AB"
                        + "41E95B3BB0A2E8DD477901E4FCA894C0"));
    }

    @Test
    void hmac_rfc2202() {
        HmacSha1 hmac = new HmacSha1(hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"));
        byte[] text = "Hi There".getBytes(StandardCharsets.US_ASCII);
        hmac.update(text, 0, text.length, new byte[0]);
        assertThat(hmac.matches(hex("b617318655057264e28bc0b6fb378c8ef146be00"), 0, 20))
                .isTrue();
        assertThat(hmac.matches(hex("b617318655057264e28bc0b6fb378c8ef146be01"), 0, 20))
                .isFalse();
    }

    static Cipher[] gcmCiphers() {
        return new Cipher[] {CipherSource.gcm(), CipherSource.gcm(null)};
    }

    @ParameterizedTest
    @MethodSource("gcmCiphers")
    void gcm_rfc7714_16_1_1(Cipher gcm) {
        byte[] packet = hex("8040f17b 8041f8d3 5501a0b2 47616c6c 69612065 7374206f 6d6e6973 20646976"
                + "69736120 696e2070 61727465 73207472 6573");
        byte[] expected = hex("8040f17b 8041f8d3 5501a0b2 f24de3a3 fb34de6c acba861c 9d7e4bca be633bd5"
                + "0d294e6f 42a5f47a 51c7d19b 36de3adf 8833899d 7f27beb1 6a9152cf 765ee439 0cce");
        GcmPacketCipher cipher = new GcmPacketCipher(gcm, GCM_KEY, GCM_SALT);
        byte[] out = Arrays.copyOf(packet, packet.length + 16);

        int length = cipher.sealRtp(out, 0, 12, out, 12, packet.length - 12, 0x5501a0b2, 0xf17b);

        assertThat(length).isEqualTo(expected.length);
        assertThat(out).isEqualTo(expected);
        assertThat(cipher.openRtp(out, 0, 12, length, 0x5501a0b2, 0xf17b)).isEqualTo(packet.length);
        assertThat(Arrays.copyOf(out, packet.length)).isEqualTo(packet);
    }

    @ParameterizedTest
    @MethodSource("gcmCiphers")
    void gcm_rfc7714_17_1(Cipher gcm) {
        byte[] packet = hex("81c8000d 4d617273 4e545031 4e545032 52545020 0000042a 0000e930 4c756e61"
                + "deadbeef deadbeef deadbeef deadbeef deadbeef");
        byte[] expected = hex("81c8000d 4d617273 63e94885 dcdab67c a727d766 2f6b7e99 7ff5c0f7 6c06f32d"
                + "c676a5f1 730d6fda 4ce09b46 86303ded 0bb9275b c84aa458 96cf4d2f c5abf872"
                + "45d9eade 800005d4");
        GcmPacketCipher cipher = new GcmPacketCipher(gcm, GCM_KEY, GCM_SALT);
        byte[] out = Arrays.copyOf(packet, packet.length + 20);

        int length = cipher.sealRtcp(out, 0, packet.length, 0x4d617273, 0x5d4);

        assertThat(length).isEqualTo(expected.length);
        assertThat(out).isEqualTo(expected);
        assertThat(cipher.openRtcp(out, 0, length, 0x4d617273, 0x5d4)).isEqualTo(packet.length);
        assertThat(Arrays.copyOf(out, packet.length)).isEqualTo(packet);
    }

    @ParameterizedTest
    @MethodSource("gcmCiphers")
    void gcm_theSamePacketTwice_isTheSame(Cipher gcm) {
        GcmPacketCipher cipher = new GcmPacketCipher(gcm, GCM_KEY, GCM_SALT);
        byte[] payload = "once more".getBytes(StandardCharsets.US_ASCII);
        byte[] first = new byte[100];
        byte[] second = new byte[100];

        cipher.sealRtp(first, 0, 12, payload, 0, payload.length, 5, 9);
        cipher.sealRtp(second, 0, 12, payload, 0, payload.length, 5, 9);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void material_isCutAsRfc5764Says() {
        byte[] material = new byte[60];
        for (int i = 0; i < material.length; i++) {
            material[i] = (byte) i;
        }
        assertThat(SrtpKeys.materialLength(SrtpProfile.AES_CM_128_HMAC_SHA1_80)).isEqualTo(60);
        SrtpKeys client = SrtpKeys.of(SrtpProfile.AES_CM_128_HMAC_SHA1_80, material, true);
        SrtpKeys server = SrtpKeys.of(SrtpProfile.AES_CM_128_HMAC_SHA1_80, material, false);

        assertThat(client.outgoing().key()).startsWith(0, 1, 2).hasSize(16);
        assertThat(client.incoming().key()).startsWith(16, 17, 18).hasSize(16);
        assertThat(client.outgoing().salt()).startsWith(32, 33).hasSize(14);
        assertThat(client.incoming().salt()).startsWith(46, 47).hasSize(14);
        assertThat(server.outgoing()).usingRecursiveComparison().isEqualTo(client.incoming());
        assertThat(server.incoming()).usingRecursiveComparison().isEqualTo(client.outgoing());
        assertThat(client.toString()).doesNotContain("[0, 1").contains("secret");
    }

    @Test
    void profiles_areKnownByTheirNumbers() {
        assertThat(SrtpProfile.of(1)).contains(SrtpProfile.AES_CM_128_HMAC_SHA1_80);
        assertThat(SrtpProfile.of(7)).contains(SrtpProfile.AEAD_AES_128_GCM);
        assertThat(SrtpProfile.of(2)).isEmpty();
    }
}
