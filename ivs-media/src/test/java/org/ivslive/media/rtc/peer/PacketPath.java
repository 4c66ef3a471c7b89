package org.ivslive.media.rtc.peer;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import org.ivslive.media.rtc.peer.TransportCounters.Count;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;

/** Sends packets of 1,200 bytes from a leg to an ingest and tells what both loops have spent on them. */
final class PacketPath {
    private static final int AT_ONCE = 250;
    private static final long PATIENCE = 1_000_000;
    private static final byte[] PAYLOAD = new byte[1_160];

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final RtpHeaderWriter header = new RtpHeaderWriter();
    private final TwoPeers peers;
    private int sequence;

    PacketPath(TwoPeers peers) {
        this.peers = peers;
    }

    /** Keeps nothing, so that nothing but the transport is measured. */
    static final class Silence extends Recorder {
        @Override
        public void rtp(byte[] packet, int offset, int length, long arrived) {
            // It has been laid open, and that is all.
        }
    }

    /** What one side has spent on a packet. */
    record Cost(long packets, long nanos, long bytes) {
        long nanosEach() {
            return nanos / packets;
        }

        long bytesEach() {
            return bytes / packets;
        }
    }

    /** Of the sender and of the receiver. */
    record Costs(Cost send, Cost receive) {}

    private record Spent(long nanos, long bytes) {
        Cost since(Spent before, long packets) {
            return new Cost(packets, nanos - before.nanos, bytes - before.bytes);
        }
    }

    Costs of(int packets) throws InterruptedException {
        long before = received();
        Spent reading = on(peers.far, () -> {});
        Spent sending = on(peers.near, () -> {});
        for (int i = AT_ONCE; i <= packets; i += AT_ONCE) {
            on(peers.near, this::send);
            // A few may be lost on the way.
            long end = System.nanoTime() + PATIENCE;
            while (received() < before + i && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
        Cost send = on(peers.near, () -> {}).since(sending, packets);
        return new Costs(send, on(peers.far, () -> {}).since(reading, received() - before));
    }

    private long received() {
        return peers.far.counters().get(Count.RECEIVED);
    }

    /** Does it on the loop's thread, and tells what that thread has spent so far. */
    private Spent on(MediaLoop loop, Runnable work) throws InterruptedException {
        Spent[] spent = new Spent[1];
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(() -> {
            work.run();
            spent[0] = new Spent(
                    threads.getCurrentThreadCpuTime(),
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()));
            done.countDown();
        });
        done.await();
        return spent[0];
    }

    private void send() {
        for (int i = 0; i < AT_ONCE; i++) {
            int written = header.begin(peers.leg.outgoing(), 0, false, 96, ++sequence & 0xFFFF, sequence, 1)
                    .transportSequence(3, sequence)
                    .absoluteSendTime(2, sequence)
                    .end();
            peers.leg.send(written, PAYLOAD, 0, PAYLOAD.length);
        }
    }
}
