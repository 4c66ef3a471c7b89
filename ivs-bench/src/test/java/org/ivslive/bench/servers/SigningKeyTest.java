package org.ivslive.bench.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    @Test
    void pem_isAKeyOnP384() throws Exception {
        String pem = SigningKey.pem();
        byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));

        assertThat(key.getParams().getOrder().bitLength()).isEqualTo(384);
        assertThat(pem).isNotEqualTo(SigningKey.pem());
    }
}
