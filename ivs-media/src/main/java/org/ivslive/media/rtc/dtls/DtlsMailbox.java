package org.ivslive.media.rtc.dtls;

import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;
import org.jspecify.annotations.Nullable;

/** Datagrams between the event loop and a handshake that blocks. */
final class DtlsMailbox implements DatagramTransport {
    /** What fits into every network's packets, with the headers of IPv6 and UDP. */
    private static final int LARGEST_SENT = 1200;

    private static final int LARGEST_RECEIVED = 2048;

    /** More than two flights; what does not fit is sent again. */
    private static final int CAPACITY = 64;

    private final BlockingQueue<byte[]> arrived = new ArrayBlockingQueue<>(CAPACITY);
    private final Consumer<byte[]> out;
    private volatile boolean waits = true;
    private volatile boolean closed;

    DtlsMailbox(Consumer<byte[]> out) {
        this.out = out;
    }

    /** False when it is dropped since there are too many. */
    boolean arrived(byte[] datagram) {
        return datagram.length <= LARGEST_RECEIVED && arrived.offer(datagram);
    }

    /** From now on whoever receives is not to wait: it is the event loop. */
    void neverWait() {
        waits = false;
    }

    @Override
    public int getReceiveLimit() {
        return LARGEST_RECEIVED;
    }

    @Override
    public int getSendLimit() {
        return LARGEST_SENT;
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws InterruptedIOException {
        byte[] datagram = waits ? take(waitMillis) : arrived.poll();
        if (datagram == null) {
            if (!waits || closed) {
                throw new InterruptedIOException("nothing more has arrived");
            }
            return -1;
        }
        int received = Math.min(length, datagram.length);
        System.arraycopy(datagram, 0, buffer, offset, received);
        return received;
    }

    private byte @Nullable [] take(int waitMillis) throws InterruptedIOException {
        try {
            return arrived.poll(waitMillis == 0 ? Long.MAX_VALUE : waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void send(byte[] buffer, int offset, int length) {
        byte[] datagram = new byte[length];
        System.arraycopy(buffer, offset, datagram, 0, length);
        out.accept(datagram);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
