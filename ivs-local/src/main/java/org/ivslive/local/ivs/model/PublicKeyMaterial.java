package org.ivslive.local.ivs.model;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public key as it was handed in: PEM that holds a key on P-384, the curve of ES384. */
public record PublicKeyMaterial(String pem, String fingerprint, ECPublicKey key) {
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN PUBLIC KEY-----\\r?\\n([a-zA-Z0-9+/=\\r\\n]+)\\r?\\n-----END PUBLIC KEY-----(\\r?\\n)?");
    private static final int MAX_LENGTH = 4096;

    public static PublicKeyMaterial parse(String field, String pem) {
        Matcher matcher = PEM.matcher(Constraints.length(field, pem, 1, MAX_LENGTH));
        if (!matcher.find()) {
            throw Constraints.broken(
                    field, pem, "Member must satisfy regular expression pattern: .*" + PEM.pattern() + ".*");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(matcher.group(1));
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            if (!isP384(key.getParams())) {
                throw AwsError.invalid("The public key is not on the curve P-384");
            }
            return new PublicKeyMaterial(pem, fingerprint(der), key);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw AwsError.invalid("The public key is not an EC public key in PEM");
        }
    }

    private static boolean isP384(ECParameterSpec params) throws GeneralSecurityException {
        AlgorithmParameters p384 = AlgorithmParameters.getInstance("EC");
        p384.init(new ECGenParameterSpec("secp384r1"));
        ECParameterSpec wanted = p384.getParameterSpec(ECParameterSpec.class);
        return wanted.getCurve().equals(params.getCurve())
                && wanted.getGenerator().equals(params.getGenerator())
                && wanted.getOrder().equals(params.getOrder());
    }

    /** MD5 of the key, as IVS shows fingerprints: a name, not a protection. */
    private static String fingerprint(byte[] der) throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("MD5").digest(der));
    }
}
