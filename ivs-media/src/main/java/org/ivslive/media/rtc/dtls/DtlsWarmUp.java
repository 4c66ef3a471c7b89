package org.ivslive.media.rtc.dtls;

import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.jspecify.annotations.Nullable;

/**
 * A handshake in memory, both sides at once: the first one in a process takes more than a second, the following ones a
 * few hundredths of one, and no peer should be the first.
 */
public final class DtlsWarmUp {
    private static final long SECONDS = 30;

    private DtlsWarmUp() {}

    /** Returns when it is done. */
    public static void run(DtlsIdentity identity, SecureRandom random, ThreadFactory threads)
            throws InterruptedException {
        Side client = new Side(identity, DtlsRole.CLIENT, random);
        Side server = new Side(identity, DtlsRole.SERVER, random);
        client.other = server.session;
        server.other = client.session;
        server.session.start(threads);
        client.session.start(threads);
        try {
            server.done.get(SECONDS, TimeUnit.SECONDS);
            client.done.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a handshake with oneself fails", e);
        } finally {
            client.session.close();
            server.session.close();
        }
    }

    private static final class Side implements DtlsEvents {
        private final CompletableFuture<SrtpKeys> done = new CompletableFuture<>();
        private final DtlsSession session;
        private volatile @Nullable DtlsSession other;

        @SuppressWarnings("ThisEscapedInObjectConstruction")
        Side(DtlsIdentity identity, DtlsRole role, SecureRandom random) {
            this.session = new DtlsSession(identity, role, identity.fingerprint(), random, this);
        }

        @Override
        public void send(byte[] datagram) {
            DtlsSession to = other;
            if (to != null) {
                to.receive(datagram);
            }
        }

        @Override
        public void agreed(SrtpKeys keys) {
            done.complete(keys);
        }

        @Override
        public void failed(String why) {
            done.completeExceptionally(new IllegalStateException(why));
        }

        @Override
        public void closed() {
            // The other side of ourselves has ended.
        }
    }
}
