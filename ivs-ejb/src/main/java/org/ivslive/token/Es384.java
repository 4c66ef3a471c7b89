package org.ivslive.token;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs with ES384: ECDSA on P-384 with SHA-384, the signature as the two numbers side by side. */
final class Es384 {

    private static final Logger LOG = LoggerFactory.getLogger(Es384.class);
    private static final String ALGORITHM = "SHA384withECDSAinP1363Format";

    private final Provider provider;
    private final PrivateKey key;

    private Es384(Provider provider, PrivateKey key) {
        this.provider = provider;
        this.key = key;
    }

    /** By native code where it runs on this machine, which is ten times faster, and by the JDK's own otherwise. */
    static Es384 fastest(ECPrivateKey key) {
        try {
            return corretto(key);
        } catch (GeneralSecurityException | LinkageError | RuntimeException e) {
            LOG.info("tokens are signed by the JDK's own code, since Corretto's does not run here: {}", e.toString());
            return sunEc(key);
        }
    }

    static Es384 corretto(ECPrivateKey key) throws GeneralSecurityException {
        AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
        provider.assertHealthy();
        return tried(provider, key);
    }

    static Es384 sunEc(ECPrivateKey key) {
        try {
            return tried(Security.getProvider("SunEC"), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs on P-384", e);
        }
    }

    private static Es384 tried(Provider provider, ECPrivateKey key) throws GeneralSecurityException {
        // The provider's own key: it would translate another one for each signature.
        PrivateKey own =
                KeyFactory.getInstance("EC", provider).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        Es384 es384 = new Es384(provider, own);
        es384.signature(new byte[0]);
        return es384;
    }

    String providerName() {
        return provider.getName();
    }

    byte[] sign(byte[] message) {
        try {
            return signature(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that has signed before does not sign", e);
        }
    }

    private byte[] signature(byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM, provider);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
