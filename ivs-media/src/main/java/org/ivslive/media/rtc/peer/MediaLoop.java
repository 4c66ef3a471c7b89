package org.ivslive.media.rtc.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that reads and writes all sockets and owns all peers, so that no packet meets a lock. Others hand it
 * tasks.
 */
public final class MediaLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaLoop.class);
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);
    private static final long STOP_SECONDS = 5;

    private final Selector selector;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean wakingUp = new AtomicBoolean();
    private final TransportCounters counters = new TransportCounters();
    private final PacketBuffers buffers = new PacketBuffers();
    private final List<MediaSocket> sockets = new ArrayList<>();
    private final List<PeerTransport> peers = new ArrayList<>();
    private final List<TimedWork> timed = new ArrayList<>();
    private volatile boolean stopping;
    private long wakeAt = Long.MAX_VALUE;

    private MediaLoop(Selector selector, ThreadFactory threads, LongSupplier nanoTime) {
        this.selector = selector;
        this.nanoTime = nanoTime;
        this.thread = threads.newThread(this::run);
    }

    /** Its clock counts nanoseconds from any beginning, as {@link System#nanoTime} does. */
    public static MediaLoop start(ThreadFactory threads, LongSupplier nanoTime) throws IOException {
        MediaLoop loop = new MediaLoop(Selector.open(), threads, nanoTime);
        loop.thread.start();
        return loop;
    }

    /** Binds a socket; with port 0 to any free one. */
    public MediaSocket open(InetSocketAddress address) throws IOException {
        MediaSocket socket = MediaSocket.bind(address, this);
        execute(() -> add(socket));
        return socket;
    }

    private void add(MediaSocket socket) {
        try {
            socket.channel().register(selector, SelectionKey.OP_READ, socket);
            sockets.add(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(MediaSocket socket) {
        sockets.remove(socket);
    }

    /** Runs it on the loop's thread, at once where that is the caller's. */
    public void execute(Runnable task) {
        if (isCurrent()) {
            task.run();
            return;
        }
        tasks.add(task);
        if (wakingUp.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    private void run() {
        try {
            while (!stopping) {
                turn();
            }
        } catch (IOException e) {
            LOG.error("the media loop ends: its selector fails", e);
        } finally {
            stop();
        }
    }

    private void turn() throws IOException {
        long wait = Math.min(wakeAt - now(), LONGEST_WAIT);
        if (wait <= 0 || !tasks.isEmpty()) {
            selector.selectNow(this::readable);
        } else {
            selector.select(this::readable, TimeUnit.NANOSECONDS.toMillis(wait) + 1);
        }
        wakingUp.set(false);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            guarded(task);
        }
        advance(now());
    }

    private void readable(SelectionKey key) {
        guarded((MediaSocket) key.attachment());
    }

    /** What goes wrong for one peer must not end the others. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("the media loop goes on after a failure", e);
        }
    }

    private void advance(long now) {
        if (now < wakeAt) {
            return;
        }
        for (int i = peers.size() - 1; i >= 0; i--) {
            PeerTransport peer = peers.get(i);
            if (now >= peer.deadline()) {
                guarded(() -> peer.advance(now));
            }
        }
        for (int i = timed.size() - 1; i >= 0; i--) {
            TimedWork work = timed.get(i);
            if (now >= work.deadline()) {
                guarded(() -> work.advance(now));
            }
        }
        wakeAt = Long.MAX_VALUE;
        for (int i = 0; i < peers.size(); i++) {
            wakeAt = Math.min(wakeAt, peers.get(i).deadline());
        }
        for (int i = 0; i < timed.size(); i++) {
            wakeAt = Math.min(wakeAt, timed.get(i).deadline());
        }
    }

    public void add(TimedWork work) {
        execute(() -> {
            timed.add(work);
            wakeAt(work.deadline());
        });
    }

    public void remove(TimedWork work) {
        execute(() -> timed.remove(work));
    }

    /** A peer's next deadline may have come nearer. */
    void wakeAt(long deadline) {
        wakeAt = Math.min(wakeAt, deadline);
    }

    void add(PeerTransport peer) {
        peers.add(peer);
        wakeAt(peer.deadline());
    }

    void remove(PeerTransport peer) {
        peers.remove(peer);
    }

    public long now() {
        return nanoTime.getAsLong();
    }

    public TransportCounters counters() {
        return counters;
    }

    PacketBuffers buffers() {
        return buffers;
    }

    /** Ends all peers and closes all sockets. */
    @Override
    public void close() {
        stopping = true;
        selector.wakeup();
        if (!isCurrent()) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop() {
        List.copyOf(peers).forEach(peer -> guarded(() -> peer.close("the server stops")));
        List.copyOf(sockets).forEach(MediaSocket::close);
        try {
            selector.close();
        } catch (IOException e) {
            LOG.warn("the media loop's selector does not close", e);
        }
    }
}
