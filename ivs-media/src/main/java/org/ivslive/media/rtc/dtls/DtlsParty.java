package org.ivslive.media.rtc.dtls;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.ivslive.media.rtc.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;

/** What client and server do alike in a handshake: show a certificate, look at the other's, agree on SRTP. */
final class DtlsParty {
    static final int HANDSHAKE_TIMEOUT_MILLIS = 15_000;

    /** Until a flight is sent again; doubled each time. A second, as RFC 6347 has it, would be seen by people. */
    static final int RESEND_MILLIS = 200;

    static final int[] CIPHER_SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
    };

    /** A server's certificate is ECDSA, so it cannot use the suites with RSA. */
    static final int[] SERVER_CIPHER_SUITES =
            IntStream.of(CIPHER_SUITES).limit(3).toArray();

    private final DtlsIdentity identity;
    private final Fingerprint peer;
    private final BcTlsCrypto crypto;
    private boolean peerIsKnown;
    private @Nullable SrtpProfile profile;
    private @Nullable SrtpKeys keys;

    DtlsParty(DtlsIdentity identity, Fingerprint peer, SecureRandom random) {
        this.identity = identity;
        this.peer = peer;
        this.crypto = new BcTlsCrypto(random);
    }

    BcTlsCrypto crypto() {
        return crypto;
    }

    UseSRTPData offeredProfiles() {
        return srtp(Stream.of(SrtpProfile.values()).toList());
    }

    /** The first of ours that is among the offered ones. */
    UseSRTPData choose(@Nullable UseSRTPData offered) throws IOException {
        List<SrtpProfile> common = new ArrayList<>(List.of(SrtpProfile.values()));
        common.retainAll(profiles(offered));
        if (common.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "no SRTP profile in common");
        }
        profile = common.get(0);
        return srtp(common.subList(0, 1));
    }

    void chosen(@Nullable UseSRTPData answered) throws IOException {
        List<SrtpProfile> chosen = profiles(answered);
        if (chosen.size() != 1) {
            throw new TlsFatalAlert(AlertDescription.illegal_parameter, "the peer chose no SRTP profile");
        }
        profile = chosen.get(0);
    }

    private static UseSRTPData srtp(List<SrtpProfile> profiles) {
        return new UseSRTPData(profiles.stream().mapToInt(SrtpProfile::number).toArray(), TlsUtils.EMPTY_BYTES);
    }

    private static List<SrtpProfile> profiles(@Nullable UseSRTPData data) {
        return data == null
                ? List.of()
                : IntStream.of(data.getProtectionProfiles())
                        .mapToObj(SrtpProfile::of)
                        .flatMap(Optional::stream)
                        .toList();
    }

    TlsCredentialedSigner credentials(TlsContext context) throws IOException {
        TlsCertificate own = crypto.createCertificate(identity.certificate());
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                crypto,
                identity.key(),
                new Certificate(new TlsCertificate[] {own}),
                new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
    }

    /** Whoever shows another certificate than the description has announced is not our peer. */
    void peerShows(@Nullable Certificate certificate) throws IOException {
        if (certificate == null || certificate.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "the peer shows no certificate");
        }
        if (!peer.isOf(certificate.getCertificateAt(0).getEncoded())) {
            throw new TlsFatalAlert(
                    AlertDescription.bad_certificate, "the peer's certificate is not the one it has announced");
        }
        peerIsKnown = true;
    }

    void complete(TlsContext context, DtlsRole role) throws IOException {
        if (profile == null || !peerIsKnown) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "no certificate or no SRTP profile");
        }
        byte[] material = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, SrtpKeys.materialLength(profile));
        keys = SrtpKeys.of(profile, material, role == DtlsRole.CLIENT);
    }

    @Nullable
    SrtpKeys keys() {
        return keys;
    }
}
