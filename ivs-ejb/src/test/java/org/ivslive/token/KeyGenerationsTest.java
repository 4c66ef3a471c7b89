package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.HashSet;
import java.util.Set;
import org.ivslive.settings.EcPrivateKeyPem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGenerationsTest {

    private static final ECPrivateKey ROOT = EcPrivateKeyPem.read(TestKey.PRIVATE);

    private final KeyGenerations keys = new KeyGenerations(ROOT, "ivs-live");

    @Test
    void first_isTheOneOfTheSettings() {
        assertThat(keys.of(0).privateKey()).isSameAs(ROOT);
        assertThat(PublicKeys.pem(keys.of(0).publicKey())).isEqualTo(TestKey.PUBLIC);
    }

    /** Worked out with Python's cryptography: HKDF, and the public key from the number. These must never change. */
    @ParameterizedTest
    @CsvSource({
        "ivs-live, 1, df5ee67b1fbc7d1cfe4693d87183bab3f920bc02d5a93a33058bf719f83d2f47e98db2a89a17f0be0ea47a6e3bf51552,"
                + "ZsTHuyRunHgJxPfb92MeCqnsLuz3/bkP",
        "ivs-live, 2, 8317f37e562da31c9974afb13650dce6ff0c4aeb91f4c13403d64b3547723caea2eb0f1194c38de4432190ba62838535,"
                + "Ujnl+8UHGyjIvsT0un/R/bTiZ6TRyekp",
        "mine, 1, 73388ba289013070263295ef4f3bcfe0cb1ef93fa2c105c17d77932852438905dc9c9644bb022a768428521763f384c,"
                + "9oiNwX8mQcjs57LNdR90Yb78MiQrlm8C"
    })
    void later_asAnotherWorksThemOut(String installation, int generation, String number, String inPublicKey) {
        KeyGenerations.Generation made = new KeyGenerations(ROOT, installation).of(generation);
        assertThat(made.privateKey().getS()).isEqualTo(new BigInteger(number, 16));
        assertThat(PublicKeys.pem(made.publicKey())).contains("AE" + inPublicKey);
    }

    @Test
    void each_isItsOwnAndInTheCurvesRange() {
        BigInteger order = ROOT.getParams().getOrder();
        Set<BigInteger> all = new HashSet<>();
        for (int generation = 0; generation < 50; generation++) {
            BigInteger number = keys.of(generation).privateKey().getS();
            assertThat(number).isBetween(BigInteger.ONE, order.subtract(BigInteger.ONE));
            all.add(number);
        }
        assertThat(all).hasSize(50);
    }

    @Test
    void rootWithLeadingZeros_isNoTrap() throws GeneralSecurityException {
        ECPrivateKey small = (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(BigInteger.valueOf(7), ROOT.getParams()));
        assertThat(new KeyGenerations(small, "a").of(1).privateKey().getS())
                .isNotEqualTo(new KeyGenerations(ROOT, "a").of(1).privateKey().getS());
    }

    @Test
    void derived_signsWithEitherProvider() {
        ECPrivateKey key = keys.of(3).privateKey();
        assertThat(Es384.sunEc(key).sign(new byte[10])).hasSize(96);
        assertThat(Es384.fastest(key).sign(new byte[10])).hasSize(96);
    }

    @Test
    void text_tellsNothing() {
        assertThat(keys.of(1)).hasToString("generation 1");
    }
}
