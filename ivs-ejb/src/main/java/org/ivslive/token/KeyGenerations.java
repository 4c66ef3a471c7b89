package org.ivslive.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that follow from the one in the settings. That one is generation 0; each later one is worked out from it
 * (HKDF with SHA-384, RFC 5869), so that no secret is ever stored and every server comes to the same keys.
 */
final class KeyGenerations {

    private static final String HMAC = "HmacSHA384";
    private static final byte[] SALT = "ivs-live signing key".getBytes(UTF_8);
    private static final int SCALAR_BYTES = 48;
    /** 192 bits more than the scalar has: what is left over when they are brought into range tells nothing. */
    private static final int DERIVED_BYTES = 72;

    private final ECPrivateKey root;
    private final byte[] installation;
    private final Map<Integer, Generation> known = new ConcurrentHashMap<>();

    /** One of them, both halves. */
    record Generation(int number, ECPrivateKey privateKey, ECPublicKey publicKey) {

        /** Without the private half. */
        @Override
        public String toString() {
            return "generation " + number;
        }
    }

    /** @param installation two of them that were given the same key share generation 0 alone */
    KeyGenerations(ECPrivateKey root, String installation) {
        this.root = root;
        this.installation = installation.getBytes(UTF_8);
    }

    Generation of(int number) {
        return known.computeIfAbsent(number, this::worked);
    }

    private Generation worked(int number) {
        ECPrivateKey key = number == 0 ? root : derived(number);
        return new Generation(number, key, PublicKeys.of(key));
    }

    private ECPrivateKey derived(int number) {
        // Uniform over 1 … order - 1 (FIPS 186-5, A.2.1: extra random bits).
        BigInteger wide = new BigInteger(1, expanded(number));
        BigInteger scalar =
                wide.mod(root.getParams().getOrder().subtract(BigInteger.ONE)).add(BigInteger.ONE);
        try {
            return (ECPrivateKey)
                    KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, root.getParams()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a number in the curve's range is a private key", e);
        }
    }

    private byte[] expanded(int number) {
        byte[] info = ByteBuffer.allocate(installation.length + 1 + Integer.BYTES)
                .put(installation)
                .put((byte) 0)
                .putInt(number)
                .array();
        byte[] extracted = hmac(SALT, secret());
        byte[] first = hmac(extracted, info, new byte[] {1});
        byte[] second = hmac(extracted, first, info, new byte[] {2});
        byte[] both = Arrays.copyOf(first, DERIVED_BYTES);
        System.arraycopy(second, 0, both, first.length, DERIVED_BYTES - first.length);
        return both;
    }

    /** The root's number in as many bytes as the curve's are, whatever its leading zeros. */
    private byte[] secret() {
        byte[] number = root.getS().toByteArray();
        byte[] fixed = new byte[SCALAR_BYTES];
        int length = Math.min(number.length, SCALAR_BYTES);
        System.arraycopy(number, number.length - length, fixed, SCALAR_BYTES - length, length);
        return fixed;
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
