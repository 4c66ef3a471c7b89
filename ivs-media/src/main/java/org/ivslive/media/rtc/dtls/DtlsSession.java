package org.ivslive.media.rtc.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.SecureRandom;
import java.util.concurrent.ThreadFactory;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.jspecify.annotations.Nullable;

/**
 * DTLS with one peer. The handshake blocks, so it has a thread as long as it lasts; afterwards the few records that
 * come (a last flight again, a farewell) are handled by whoever brings them.
 */
public final class DtlsSession {
    private static final int CONTENT_CLOSE_BUFFER = 2048;

    private final DtlsParty party;
    private final DtlsRole role;
    private final DtlsEvents events;
    private final DtlsMailbox mailbox;
    private final byte[] ignored = new byte[CONTENT_CLOSE_BUFFER];
    private volatile @Nullable DTLSTransport transport;
    private volatile @Nullable Thread thread;
    private volatile boolean closing;

    public DtlsSession(DtlsIdentity identity, DtlsRole role, Fingerprint peer, SecureRandom random, DtlsEvents events) {
        this.party = new DtlsParty(identity, peer, random);
        this.role = role;
        this.events = events;
        this.mailbox = new DtlsMailbox(events::send);
    }

    /** Begins the handshake, on a thread of this factory. */
    public void start(ThreadFactory threads) {
        Thread handshake = threads.newThread(this::handshake);
        thread = handshake;
        handshake.start();
    }

    private void handshake() {
        try {
            DTLSTransport agreed = role == DtlsRole.CLIENT
                    ? new DTLSClientProtocol().connect(new DtlsClient(party), mailbox)
                    : new DTLSServerProtocol().accept(new DtlsServer(party), mailbox);
            mailbox.neverWait();
            SrtpKeys keys = party.keys();
            if (keys == null) {
                throw new IllegalStateException("a handshake ends with keys");
            }
            transport = agreed;
            thread = null;
            events.agreed(keys);
        } catch (IOException | RuntimeException e) {
            // BouncyCastle also answers what a hostile peer sends with exceptions that are not checked.
            thread = null;
            if (!closing) {
                events.failed(reason(e));
            }
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** Gives it a datagram; it keeps the array. False when it was dropped. */
    public boolean receive(byte[] datagram) {
        boolean taken = mailbox.arrived(datagram);
        DTLSTransport agreed = transport;
        if (agreed != null) {
            readOn(agreed);
        }
        return taken;
    }

    private void readOn(DTLSTransport agreed) {
        try {
            agreed.receive(ignored, 0, ignored.length, 1);
        } catch (InterruptedIOException e) {
            // All that has arrived was read; unless that ended the session, it goes on.
        } catch (IOException | RuntimeException e) {
            leave();
            return;
        }
        if (mailbox.isClosed()) {
            leave();
        }
    }

    private void leave() {
        transport = null;
        if (!closing) {
            closing = true;
            events.closed();
        }
    }

    /** Takes leave of the peer, or gives the handshake up. */
    public void close() {
        closing = true;
        DTLSTransport agreed = transport;
        Thread handshake = thread;
        if (agreed != null) {
            transport = null;
            try {
                agreed.close();
            } catch (IOException e) {
                // It is over either way; the peer finds out by itself.
            }
        } else if (handshake != null) {
            handshake.interrupt();
        }
    }
}
