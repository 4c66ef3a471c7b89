package org.ivslive.media.rtc.peer;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import org.ivslive.media.rtc.peer.TransportCounters.Count;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;

/**
 * What a packet costs the transport: CPU time and memory of a packet of 1,200 bytes that is protected and sent, and of
 * one that is read and laid open. Run by hand; {@code docs/media.md} says how.
 */
public final class TransportRate {
    private static final int ROUNDS = 8;
    private static final int PACKETS = 50_000;
    private static final int AT_ONCE = 250;
    private static final byte[] PAYLOAD = new byte[1_160];

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final RtpHeaderWriter header = new RtpHeaderWriter();
    private int sequence;

    /** Keeps nothing, so that nothing but the transport is measured. */
    private static final class Silence extends Recorder {
        @Override
        public void rtp(byte[] packet, int offset, int length, long arrived) {
            // It has been laid open, and that is all.
        }
    }

    private record Spent(long nanos, long bytes) {
        static Spent of(ThreadMXBean threads) {
            return new Spent(
                    threads.getCurrentThreadCpuTime(),
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()));
        }

        Spent since(Spent before) {
            return new Spent(nanos - before.nanos, bytes - before.bytes);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1", new Silence()).connect()) {
            new TransportRate().run(peers, System.out);
        }
    }

    private void run(TwoPeers peers, PrintStream out) throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            long before = peers.far.counters().get(Count.RECEIVED);
            Spent[] reading = {on(peers.far, null), null};
            Spent[] sending = {on(peers.near, null), null};
            for (int i = 0; i < PACKETS; i += AT_ONCE) {
                long wanted = before + i;
                on(peers.near, () -> send(peers.leg));
                // A few may be lost on the way.
                long patience = System.nanoTime() + 1_000_000;
                while (peers.far.counters().get(Count.RECEIVED) < wanted && System.nanoTime() < patience) {
                    Thread.onSpinWait();
                }
            }
            sending[1] = on(peers.near, null);
            reading[1] = on(peers.far, null);
            long received = peers.far.counters().get(Count.RECEIVED) - before;
            print(out, round, "send", sending[1].since(sending[0]), PACKETS);
            print(out, round, "receive", reading[1].since(reading[0]), received);
        }
    }

    private static void print(PrintStream out, int round, String what, Spent spent, long packets) {
        out.printf(
                "transport round=%d path=%s packets=%d cpu_ns=%d alloc_bytes=%d%n",
                round, what, packets, spent.nanos() / packets, spent.bytes() / packets);
    }

    /** Does it on the loop's thread, and tells what that thread has spent so far. */
    private Spent on(MediaLoop loop, Runnable work) throws InterruptedException {
        Spent[] spent = new Spent[1];
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(() -> {
            if (work != null) {
                work.run();
            }
            spent[0] = Spent.of(threads);
            done.countDown();
        });
        done.await();
        return spent[0];
    }

    private void send(PeerTransport leg) {
        for (int i = 0; i < AT_ONCE; i++) {
            int written = header.begin(leg.outgoing(), 0, false, 96, ++sequence & 0xFFFF, sequence, 1)
                    .transportSequence(3, sequence)
                    .absoluteSendTime(2, sequence)
                    .end();
            leg.send(written, PAYLOAD, 0, PAYLOAD.length);
        }
    }
}
