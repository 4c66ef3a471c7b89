package org.ivslive.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public keys: worked out from private ones, and written and read as PEM. */
final class PublicKeys {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private PublicKeys() {}

    /** Once at start: its time depends on the key. */
    static ECPublicKey of(ECPrivateKey key) {
        ECParameterSpec curve = key.getParams();
        ECPoint point = ECPoint.POINT_INFINITY;
        BigInteger secret = key.getS();
        for (int bit = secret.bitLength() - 1; bit >= 0; bit--) {
            point = sum(point, point, curve);
            if (secret.testBit(bit)) {
                point = sum(point, curve.getGenerator(), curve);
            }
        }
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a point on the curve is a public key", e);
        }
    }

    static String pem(ECPublicKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether the text is this key, however its lines are cut. */
    static boolean same(ECPublicKey key, String pem) {
        return read(pem).map(bytes -> Arrays.equals(bytes, key.getEncoded())).orElse(false);
    }

    private static Optional<byte[]> read(String pem) {
        Matcher block = PEM.matcher(pem);
        if (!block.find()) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(1));
            return Optional.of(KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(der))
                    .getEncoded());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ECPoint sum(ECPoint a, ECPoint b, ECParameterSpec curve) {
        if (a.equals(ECPoint.POINT_INFINITY)) {
            return b;
        }
        if (b.equals(ECPoint.POINT_INFINITY)) {
            return a;
        }
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger slope;
        if (!a.getAffineX().equals(b.getAffineX())) {
            slope = b.getAffineY()
                    .subtract(a.getAffineY())
                    .multiply(b.getAffineX().subtract(a.getAffineX()).modInverse(p));
        } else if (a.getAffineY().equals(b.getAffineY())) {
            slope = a.getAffineX()
                    .modPow(TWO, p)
                    .multiply(THREE)
                    .add(curve.getCurve().getA())
                    .multiply(a.getAffineY().multiply(TWO).modInverse(p));
        } else {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger x =
                slope.pow(2).subtract(a.getAffineX()).subtract(b.getAffineX()).mod(p);
        BigInteger y = slope.multiply(a.getAffineX().subtract(x))
                .subtract(a.getAffineY())
                .mod(p);
        return new ECPoint(x, y);
    }
}
