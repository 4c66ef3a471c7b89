package org.ivslive.media.rtc.dtls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** A key pair with a certificate that nobody has signed but itself: the description's fingerprint vouches for it. */
public final class DtlsIdentity {
    private static final ASN1ObjectIdentifier P256 = SECObjectIdentifiers.secp256r1;
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final X500Name NAME = new X500Name("CN=IVS Live");
    private static final Duration VALID = Duration.ofDays(365);

    private final AsymmetricKeyParameter key;
    private final byte[] certificate;
    private final Fingerprint fingerprint;

    private DtlsIdentity(AsymmetricKeyParameter key, byte[] certificate) {
        this.key = key;
        this.certificate = certificate;
        this.fingerprint = Fingerprint.of(certificate);
    }

    public static DtlsIdentity generate(SecureRandom random, Instant now) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(
                new ECNamedDomainParameters(P256, ECNamedCurveTable.getByOID(P256)), random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        try {
            return new DtlsIdentity(pair.getPrivate(), selfSigned(pair, random, now));
        } catch (IOException | CryptoException e) {
            throw new IllegalStateException("a key that was just made signs", e);
        }
    }

    private static byte[] selfSigned(AsymmetricCipherKeyPair pair, SecureRandom random, Instant now)
            throws IOException, CryptoException {
        SubjectPublicKeyInfo publicKey = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic());
        V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(new BigInteger(63, random).add(BigInteger.ONE)));
        content.setSignature(ECDSA);
        content.setIssuer(NAME);
        content.setSubject(NAME);
        // A day back, since the peer's clock may be behind.
        content.setStartDate(new Time(Date.from(now.minus(Duration.ofDays(1)))));
        content.setEndDate(new Time(Date.from(now.plus(VALID))));
        content.setSubjectPublicKeyInfo(publicKey);
        TBSCertificate signed = content.generateTBSCertificate();

        DSADigestSigner signer = new DSADigestSigner(new ECDSASigner(), new SHA256Digest());
        signer.init(true, pair.getPrivate());
        byte[] encoded = signed.getEncoded("DER");
        signer.update(encoded, 0, encoded.length);

        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(signed);
        parts.add(ECDSA);
        parts.add(new DERBitString(signer.generateSignature()));
        return new DERSequence(parts).getEncoded("DER");
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    AsymmetricKeyParameter key() {
        return key;
    }

    byte[] certificate() {
        return certificate;
    }
}
