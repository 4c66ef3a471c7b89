package org.ivslive.media.rtc.peer;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A way between two sides that loses, doubles, delays and mixes up what passes, and can be cut. */
public final class UdpProxy implements AutoCloseable {
    private final DatagramSocket front;
    private final DatagramSocket back;
    private final SocketAddress server;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(UdpProxy::daemon);
    private final Random random = new Random(17);
    private final AtomicInteger lost = new AtomicInteger();
    private volatile SocketAddress client;
    private volatile double loss;
    private volatile double doubling;
    private volatile int delayMillis;
    private volatile int jitterMillis;
    private volatile boolean cut;

    /** Stands before this server: whoever sends to the proxy reaches it, and is answered. */
    public UdpProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        front = new DatagramSocket(0, loopback);
        back = new DatagramSocket(0, loopback);
        daemon(() -> pump(front, true)).start();
        daemon(() -> pump(back, false)).start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "udp-proxy");
        thread.setDaemon(true);
        return thread;
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) front.getLocalSocketAddress();
    }

    public UdpProxy losing(double share) {
        loss = share;
        return this;
    }

    public UdpProxy doubling(double share) {
        doubling = share;
        return this;
    }

    /** What is sent within the jitter of one another may change places. */
    public UdpProxy delaying(int millis, int jitter) {
        delayMillis = millis;
        jitterMillis = jitter;
        return this;
    }

    public void cut(boolean off) {
        cut = off;
    }

    public int lost() {
        return lost.get();
    }

    private void pump(DatagramSocket from, boolean toServer) {
        byte[] buffer = new byte[2048];
        try {
            while (!from.isClosed()) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                from.receive(packet);
                if (toServer) {
                    client = packet.getSocketAddress();
                }
                pass(Arrays.copyOf(buffer, packet.getLength()), toServer);
            }
        } catch (SocketException e) {
            // Closed.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void pass(byte[] bytes, boolean toServer) {
        if (cut || random.nextDouble() < loss) {
            lost.incrementAndGet();
            return;
        }
        later(bytes, toServer);
        if (random.nextDouble() < doubling) {
            later(bytes, toServer);
        }
    }

    private void later(byte[] bytes, boolean toServer) {
        int wait = delayMillis + (jitterMillis == 0 ? 0 : random.nextInt(jitterMillis));
        try {
            timer.schedule(() -> send(bytes, toServer), wait, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Closed.
        }
    }

    private void send(byte[] bytes, boolean toServer) {
        SocketAddress to = toServer ? server : client;
        DatagramSocket from = toServer ? back : front;
        if (to == null || from.isClosed()) {
            return;
        }
        try {
            from.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException e) {
            lost.incrementAndGet(); // As networks do.
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        front.close();
        back.close();
    }
}
