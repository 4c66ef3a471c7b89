package org.ivslive.local.ivs.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** The pair that signs the tokens which the stand-in itself issues. */
public record SigningKey(PrivateKey privateKey, PublicKey publicKey) {

    public static SigningKey fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has P-384", impossible);
        }
    }

    /** From the encodings that the two keys themselves have. */
    public static SigningKey of(byte[] pkcs8, byte[] x509) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        return new SigningKey(
                factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                factory.generatePublic(new X509EncodedKeySpec(x509)));
    }
}
