package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import org.ivslive.settings.EcPrivateKeyPem;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PublicKeysTest {

    private static final ECPublicKey KEY = PublicKeys.of(EcPrivateKeyPem.read(TestKey.PRIVATE));

    @Test
    void of_asOpensslWorksItOut() {
        assertThat(PublicKeys.pem(KEY)).isEqualTo(TestKey.PUBLIC);
    }

    @RepeatedTest(3)
    void of_asTheJdkMadeIt() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair pair = generator.generateKeyPair();
        assertThat(PublicKeys.of((ECPrivateKey) pair.getPrivate()).getW())
                .isEqualTo(((ECPublicKey) pair.getPublic()).getW());
    }

    @Test
    void same_howeverItIsWritten() {
        assertThat(PublicKeys.same(KEY, TestKey.PUBLIC)).isTrue();
        assertThat(PublicKeys.same(KEY, TestKey.PUBLIC.replace("\n", "\r\n").strip()))
                .isTrue();
        assertThat(PublicKeys.same(KEY, TestKey.PUBLIC.replace("MHYwEA", "MHYwEB")))
                .isFalse();
        assertThat(PublicKeys.same(KEY, "")).isFalse();
    }
}
