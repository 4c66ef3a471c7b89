package org.ivslive.media.rtc.dtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.ivslive.media.rtc.srtp.SrtpProfile;
import org.junit.jupiter.api.Test;

class DtlsSessionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final DtlsIdentity ours = DtlsIdentity.generate(random, NOW);
    private final DtlsIdentity theirs = DtlsIdentity.generate(random, NOW);
    private final AtomicInteger threads = new AtomicInteger();
    private final ThreadFactory factory = work -> {
        threads.incrementAndGet();
        Thread thread = new Thread(
                () -> {
                    work.run();
                    threads.decrementAndGet();
                },
                "handshake");
        thread.setDaemon(true);
        return thread;
    };

    /** One side, and the way from it to the other. */
    private final class Side implements DtlsEvents {
        final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
        final DtlsSession session;
        volatile SrtpKeys keys;
        volatile Side other;
        volatile Predicate<byte[]> passes = datagram -> true;

        Side(DtlsIdentity identity, DtlsRole role, Fingerprint expected) {
            session = new DtlsSession(identity, role, expected, random, this);
        }

        @Override
        public void send(byte[] datagram) {
            if (passes.test(datagram)) {
                other.session.receive(datagram);
            }
        }

        @Override
        public void agreed(SrtpKeys agreed) {
            keys = agreed;
            happened.add("agreed");
        }

        @Override
        public void failed(String why) {
            happened.add("failed: " + why);
        }

        @Override
        public void closed() {
            happened.add("closed");
        }

        String next() throws InterruptedException {
            return happened.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private final Side client = new Side(ours, DtlsRole.CLIENT, theirs.fingerprint());
    private final Side server = new Side(theirs, DtlsRole.SERVER, ours.fingerprint());

    private void begin() {
        client.other = server;
        server.other = client;
        server.session.start(factory);
        client.session.start(factory);
    }

    @Test
    void bothSides_agreeOnTheSameKeys() throws Exception {
        begin();

        assertThat(client.next()).isEqualTo("agreed");
        assertThat(server.next()).isEqualTo("agreed");
        assertThat(client.keys.profile()).isEqualTo(SrtpProfile.AEAD_AES_128_GCM);
        assertThat(server.keys.profile()).isEqualTo(SrtpProfile.AEAD_AES_128_GCM);
        assertThat(client.keys.outgoing()).usingRecursiveComparison().isEqualTo(server.keys.incoming());
        assertThat(client.keys.incoming()).usingRecursiveComparison().isEqualTo(server.keys.outgoing());
        assertThat(client.keys.outgoing().key())
                .isNotEqualTo(client.keys.incoming().key());
        await().atMost(PATIENCE).until(() -> threads.get() == 0);
    }

    @Test
    void lostDatagrams_areSentAgain() throws Exception {
        Random luck = new Random(5);
        client.passes = datagram -> luck.nextInt(4) != 0;
        server.passes = datagram -> luck.nextInt(4) != 0;
        begin();

        assertThat(client.next()).isEqualTo("agreed");
        assertThat(server.next()).isEqualTo("agreed");
    }

    @Test
    void lastFlightLost_isSentAgainWhenAskedFor() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        // The server's last flight is its fifth datagram or later: its first time, nothing of it arrives.
        server.passes = datagram -> datagram[0] != 20 || sent.incrementAndGet() > 1;
        begin();

        assertThat(server.next()).isEqualTo("agreed");
        assertThat(client.next()).isEqualTo("agreed");
    }

    @Test
    void otherCertificateOfTheClient_isRefused() throws Exception {
        Side impostor = new Side(DtlsIdentity.generate(random, NOW), DtlsRole.CLIENT, theirs.fingerprint());
        impostor.other = server;
        server.other = impostor;
        server.session.start(factory);
        impostor.session.start(factory);

        assertThat(server.next()).contains("failed").contains("not the one it has announced");
        assertThat(impostor.next()).contains("failed");
    }

    @Test
    void otherCertificateOfTheServer_isRefused() throws Exception {
        Side impostor = new Side(DtlsIdentity.generate(random, NOW), DtlsRole.SERVER, ours.fingerprint());
        impostor.other = client;
        client.other = impostor;
        impostor.session.start(factory);
        client.session.start(factory);

        assertThat(client.next()).contains("failed").contains("not the one it has announced");
    }

    @Test
    void farewell_isHeard() throws Exception {
        begin();
        client.next();
        server.next();

        client.session.close();

        assertThat(server.next()).isEqualTo("closed");
        assertThat(client.happened).isEmpty();
    }

    @Test
    void noise_disturbsNothing() throws Exception {
        Random noise = new Random(9);
        client.passes = datagram -> {
            byte[] random = new byte[1 + noise.nextInt(200)];
            noise.nextBytes(random);
            random[0] = (byte) (20 + noise.nextInt(5));
            server.session.receive(random);
            return true;
        };
        begin();
        assertThat(client.next()).isEqualTo("agreed");
        assertThat(server.next()).isEqualTo("agreed");

        for (int i = 0; i < 200; i++) {
            byte[] record = new byte[13 + noise.nextInt(100)];
            noise.nextBytes(record);
            record[0] = (byte) (20 + noise.nextInt(5));
            server.session.receive(record);
        }

        assertThat(server.happened).isEmpty();
        client.session.close();
        assertThat(server.next()).isEqualTo("closed");
    }

    @Test
    void handshakeGivenUp_endsItsThread() {
        client.passes = datagram -> false;
        client.other = server;
        client.session.start(factory);
        await().atMost(PATIENCE).until(() -> threads.get() == 1);

        client.session.close();

        await().atMost(PATIENCE).until(() -> threads.get() == 0);
        assertThat(client.happened).isEmpty();
    }

    @Test
    void flood_isBounded() {
        int taken = 0;
        for (int i = 0; i < 1_000; i++) {
            taken += server.session.receive(new byte[100]) ? 1 : 0;
        }

        assertThat(taken).isLessThan(100);
        assertThat(server.session.receive(new byte[4_000])).isFalse();
    }

    @Test
    void warmUp_leavesNoThread() throws Exception {
        DtlsWarmUp.run(ours, random, factory);

        await().atMost(PATIENCE).until(() -> threads.get() == 0);
    }

    @Test
    void certificate_isOneThatOthersRead() throws Exception {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(ours.certificate()));

        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity(Date.from(NOW));
        assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(ours.fingerprint()).isEqualTo(Fingerprint.of(certificate.getEncoded()));
        assertThat(ours.fingerprint()).isNotEqualTo(theirs.fingerprint());
    }

    @Test
    void fingerprint_isReadAndWritten() {
        String text = ours.fingerprint().toString();

        assertThat(text).matches("sha-256 ([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(Fingerprint.parse(text))
                .contains(ours.fingerprint())
                .hasValueSatisfying(same -> assertThat(same).hasSameHashCodeAs(ours.fingerprint()));
        assertThat(Fingerprint.parse(text.toLowerCase(Locale.ROOT))).contains(ours.fingerprint());
        assertThat(Fingerprint.parse("sha-1 " + text.substring(8, 67))).isEqualTo(Optional.empty());
        assertThat(Fingerprint.parse(text.substring(0, 60))).isEmpty();
        assertThat(Fingerprint.parse("sha-256 zz")).isEmpty();
        assertThat(Fingerprint.parse("")).isEmpty();
    }
}
