package org.ivslive.media.rtc.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.jspecify.annotations.Nullable;

/** The side that waits for the other to begin. */
final class DtlsServer extends DefaultTlsServer {
    private final DtlsParty party;
    private @Nullable UseSRTPData offered;

    DtlsServer(DtlsParty party) {
        super(party.crypto());
        this.party = party;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return DtlsParty.SERVER_CIPHER_SUITES.clone();
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return DtlsParty.HANDSHAKE_TIMEOUT_MILLIS;
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return DtlsParty.RESEND_MILLIS;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void processClientExtensions(@Nullable Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        offered = extensions == null ? null : TlsSRTPUtils.getUseSRTPExtension(extensions);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes", "JdkObsolete"})
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        Hashtable all = extensions == null ? new Hashtable<>() : extensions;
        TlsSRTPUtils.addUseSRTPExtension(all, party.choose(offered));
        return all;
    }

    @Override
    @SuppressWarnings("JdkObsolete")
    public CertificateRequest getCertificateRequest() {
        Vector<SignatureAndHashAlgorithm> signatures = new Vector<>(List.of(
                new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa),
                new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.rsa)));
        return new CertificateRequest(
                new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign}, signatures, null);
    }

    @Override
    public void notifyClientCertificate(Certificate shown) throws IOException {
        party.peerShows(shown);
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
        return party.credentials(context);
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        party.complete(context, DtlsRole.SERVER);
    }
}
