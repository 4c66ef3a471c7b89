package org.ivslive.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcPrivateKeyPemTest {

    /** Made for these tests by openssl: ecparam -name secp384r1 -genkey -noout; pkcs8 -topk8 -nocrypt. */
    private static final String SEC1 = """
            -----BEGIN EC PRIVATE KEY-----
            MIGkAgEBBDBE/S7AZWDy5lxjGXSAVAYmvId3R8YB2p/Nn192aGE2+nKvCkeoPNzm
            EZKyJSjlhfagBwYFK4EEACKhZANiAAR0N6lmG3PgqosOWSk9JJ0S+5ycYRfCwmeG
            V4vUDj7yc6QA1Px2YHPUEpnJYaaOjhTpCmK7veIN0DXDuaTWaw9UqBdqUYKdgEO/
            9fP9xp7VIMlp2Qw/0jYiDkTYnGbevbA=
            -----END EC PRIVATE KEY-----
            """;

    private static final String PKCS8 = """
            -----BEGIN PRIVATE KEY-----
            MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDBE/S7AZWDy5lxjGXSA
            VAYmvId3R8YB2p/Nn192aGE2+nKvCkeoPNzmEZKyJSjlhfahZANiAAR0N6lmG3Pg
            qosOWSk9JJ0S+5ycYRfCwmeGV4vUDj7yc6QA1Px2YHPUEpnJYaaOjhTpCmK7veIN
            0DXDuaTWaw9UqBdqUYKdgEO/9fP9xp7VIMlp2Qw/0jYiDkTYnGbevbA=
            -----END PRIVATE KEY-----
            """;

    private static final BigInteger SECRET = new BigInteger(
            "44fd2ec06560f2e65c63197480540626bc877747c601da9fcd9f5f76686136fa72af0a47a83cdce61192b22528e585f6", 16);

    @Test
    void read_bothForms() {
        assertThat(EcPrivateKeyPem.read(PKCS8).getS()).isEqualTo(SECRET);
        assertThat(EcPrivateKeyPem.read(SEC1).getS()).isEqualTo(SECRET);
    }

    @Test
    void read_withParametersInFront() {
        String parameters = "-----BEGIN EC PARAMETERS-----\nBgUrgQQAIg==\n-----END EC PARAMETERS-----\n";
        assertThat(EcPrivateKeyPem.read(parameters + SEC1).getS()).isEqualTo(SECRET);
    }

    @Test
    void read_asTheJdkWritesIt() throws GeneralSecurityException {
        assertThat(EcPrivateKeyPem.read(made("secp384r1")).getS()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nA\n-----END EC PRIVATE KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
            })
    void read_noKey(String text) {
        assertThatThrownBy(() -> EcPrivateKeyPem.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void read_anotherCurve() throws GeneralSecurityException {
        String p256 = made("secp256r1");
        assertThatThrownBy(() -> EcPrivateKeyPem.read(p256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no private key on P-384");
    }

    @Test
    void setting_hasItsLinesApart() {
        Settings settings = TestSettings.with("IVS_SIGNING_KEY", SEC1.strip().replace("\n", "\\n"));
        assertThat(settings.get(Settings.IVS_SIGNING_KEY)).isEqualTo(SEC1.strip());
    }

    @Test
    void setting_badKeyIsOneLineThatDoesNotShowIt() {
        String broken = SEC1.replace("MIGkAgEB", "MIGkAgEC");
        InvalidSettings invalid =
                catchThrowableOfType(InvalidSettings.class, () -> TestSettings.with("IVS_SIGNING_KEY", broken));
        assertThat(invalid.problems())
                .isEqualTo(List.of("IVS_SIGNING_KEY=(hidden) is not the PEM of a private key on P-384"));
    }

    private static String made(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
