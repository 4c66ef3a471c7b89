package org.ivslive.settings;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key on P-384 in PEM, as {@code openssl ecparam -genkey} writes it (SEC 1) or {@code openssl genpkey}
 * (PKCS 8).
 */
public final class EcPrivateKeyPem {

    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN (?<kind>EC )?PRIVATE KEY-----(?<body>[A-Za-z0-9+/=\\s]+)-----END (EC )?PRIVATE KEY-----");
    private static final int FIELD_BITS = 384;

    /** The number and algorithm of PKCS 8 for a key on P-384; the key as an octet string follows. */
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("020100301006072a8648ce3d020106052b81040022");

    private static final byte[] P384 = HexFormat.of().parseHex("06052b81040022");
    private static final byte OCTETS = 0x04;
    private static final byte SEQUENCE = 0x30;

    private EcPrivateKeyPem() {}

    /** The text with its lines apart, where {@code \n} was written for their ends. */
    static String lines(String text) {
        return text.replace("\\r", "").replace("\\n", "\n");
    }

    /** @throws IllegalArgumentException where it is not such a key; says nothing of what it holds */
    public static ECPrivateKey read(String pem) {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("no private key in PEM");
        }
        byte[] der = Base64.getMimeDecoder().decode(block.group("body"));
        try {
            byte[] pkcs8 = block.group("kind") == null ? der : wrapped(der);
            if (KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)) instanceof ECPrivateKey key
                    && key.getParams().getCurve().getField().getFieldSize() == FIELD_BITS
                    && contains(key.getEncoded(), P384)) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            // Its message may hold bytes of the key.
        }
        throw new IllegalArgumentException("no private key on P-384");
    }

    private static byte[] wrapped(byte[] sec1) {
        if (!contains(sec1, P384)) {
            throw new IllegalArgumentException("no private key on P-384");
        }
        return element(SEQUENCE, PKCS8_HEAD, element(OCTETS, sec1));
    }

    private static byte[] element(byte tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length >= 0x100) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length >= 0x80) {
            out.write(0x81);
        }
        out.write(length);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static boolean contains(byte[] whole, byte[] part) {
        HexFormat hex = HexFormat.ofDelimiter(" ");
        return hex.formatHex(whole).contains(hex.formatHex(part));
    }
}
