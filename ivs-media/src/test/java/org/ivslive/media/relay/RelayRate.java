package org.ivslive.media.relay;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.RemoteCandidate;
import org.ivslive.media.rtc.peer.MediaLoop;
import org.ivslive.media.rtc.peer.MediaSocket;
import org.ivslive.media.rtc.peer.PeerFactory;
import org.ivslive.media.rtc.peer.PeerListener;
import org.ivslive.media.rtc.peer.PeerState;
import org.ivslive.media.rtc.peer.PeerTransport;
import org.ivslive.media.rtc.peer.RemoteDescription;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.sdp.Extensions;
import org.ivslive.media.rtc.sdp.Feedback;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.ivslive.media.rtc.sdp.LegOffer;
import org.ivslive.media.rtc.sdp.MediaKind;
import org.ivslive.media.rtc.sdp.Track;
import org.junit.jupiter.api.Test;

/**
 * What a forwarded packet costs: a made-up stream of 720p30 at 2.5 Mbps through the relay to so many targets, with
 * real SRTP, over the loopback interface. Not a test, and run by its name only; {@code docs/media.md} says how.
 */
class RelayRate {
    /** The first round is slower than the others, until all is compiled. */
    private static final int[] TARGETS = {100, 1, 20, 100};

    private static final int WARM_UP_SECONDS = 5;
    private static final int SECONDS = 10;
    private static final Feedback ALL = new Feedback(true, true, true, true, true);
    private static final Extensions IDS = new Extensions(1, 2, 3);
    private static final ThreadFactory THREADS = work -> {
        Thread thread = new Thread(work, "media");
        thread.setDaemon(true);
        return thread;
    };

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PeerFactory peers = factory();
    private final Arrivals arrivals = new Arrivals();
    private MediaLoop near;
    private MediaLoop far;
    private MediaSocket farSocket;
    private Relay relay;

    /** What all targets get. Only their loop writes; it is read there too. */
    private static final class Arrivals implements PeerListener {
        private final long[] delays = new long[8_000_000];
        private int packets;

        @Override
        public void state(PeerState state, String reason) {
            // Waited for where it is awaited.
        }

        @Override
        public void rtp(byte[] packet, int offset, int length, long arrived) {
            int header = Rtp.headerLength(packet, offset, length);
            long stamp = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                stamp = stamp << 8 | packet[offset + header + Trace.STAMP + i] & 0xFF;
            }
            delays[packets++] = arrived - stamp;
        }

        @Override
        public void rtcp(byte[] packet, int offset, int length, long arrived) {
            // Reports are part of the load and nothing else here.
        }
    }

    private record Spent(long nanos, long userNanos, long bytes) {}

    private static PeerFactory factory() {
        SecureRandom random = new SecureRandom();
        return new PeerFactory(DtlsIdentity.generate(random, Instant.now()), random, THREADS);
    }

    @Test
    void print() throws Exception {
        for (int targets : TARGETS) {
            near = MediaLoop.start(THREADS, System::nanoTime);
            far = MediaLoop.start(THREADS, System::nanoTime);
            farSocket = open(far);
            relay = Relay.start(near, RelaySettings.DEFAULT, new SecureRandom());
            arrivals.packets = 0;
            run(targets, System.out);
            near.close();
            far.close();
        }
    }

    private static MediaSocket open(MediaLoop loop) throws IOException {
        return loop.open(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    }

    private static Track track(MediaKind kind, int type, Integer... ssrcs) {
        return new Track(kind, "0", type, ssrcs.length > 1 ? 97 : -1, "", ALL, IDS, List.of(ssrcs));
    }

    private void run(int targets, PrintStream out) throws Exception {
        peers.warmUp();
        for (int i = 0; i < targets; i++) {
            target(i);
        }
        Trace trace = new Trace(far, publisher());
        await(() -> relay.health().legs().size() == targets
                && relay.health().legs().stream().allMatch(leg -> leg.state() == PeerState.CONNECTED)
                && relay.health().publisher() != null
                && relay.health().publisher().state() == PeerState.CONNECTED);
        THREADS.newThread(trace).start();
        Thread.sleep(1_000L * WARM_UP_SECONDS);

        long started = System.nanoTime();
        Spent before = on(near, this::spent);
        int first = on(far, () -> arrivals.packets);
        Thread.sleep(1_000L * SECONDS);
        Spent after = on(near, this::spent);
        double seconds = (System.nanoTime() - started) / 1e9;
        long[] delays = on(far, () -> Arrays.copyOfRange(arrivals.delays, first, arrivals.packets));
        trace.end();
        Thread.sleep(1_000); // What is still on its way.
        long lost = on(far, trace::sent) * targets - on(far, () -> arrivals.packets);
        Arrays.sort(delays);
        out.printf(
                "relay targets=%d out_pps=%.0f cpu_us_per_packet=%.2f added_p50_ms=%.3f added_p99_ms=%.3f lost=%d"
                        + " alloc_bytes_per_packet=%.1f user_us_per_packet=%.2f%n",
                targets,
                delays.length / seconds,
                (after.nanos - before.nanos) / 1e3 / delays.length,
                delays[delays.length / 2] / 1e6,
                delays[(int) (delays.length * 0.99)] / 1e6,
                lost,
                (after.bytes - before.bytes) / (double) delays.length,
                (after.userNanos - before.userNanos) / 1e3 / delays.length);
    }

    private Spent spent() {
        return new Spent(
                threads.getCurrentThreadCpuTime(),
                threads.getCurrentThreadUserTime(),
                threads.getThreadAllocatedBytes(Thread.currentThread().getId()));
    }

    private static <T> T on(MediaLoop loop, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        loop.execute(() -> done.complete(work.get()));
        return done.join();
    }

    private static void await(Supplier<Boolean> condition) throws InterruptedException {
        while (!condition.get()) {
            Thread.sleep(50);
        }
    }

    private PeerTransport publisher() throws IOException {
        IceCredentials ours = peers.credentials();
        IceCredentials theirs = peers.credentials();
        MediaSocket socket = open(near);
        IngestAnswer answer = new IngestAnswer(
                "", null, track(MediaKind.VIDEO, Trace.VIDEO, 1, 3), track(MediaKind.AUDIO, Trace.AUDIO, 2));
        relay.publisher(answer, (state, reason) -> {}, listener -> {
            PeerTransport ingest = peers.lite(socket, ours, listener);
            ingest.remote(description(theirs, DtlsRole.SERVER, List.of()));
            return ingest;
        });
        PeerTransport publisher = peers.full(open(far), theirs, new Silence());
        publisher.remote(description(ours, DtlsRole.CLIENT, List.of(new RemoteCandidate(socket.local(), 1))));
        return publisher;
    }

    private void target(int number) throws IOException {
        IceCredentials ours = peers.credentials();
        IceCredentials theirs = peers.credentials();
        MediaSocket socket = open(near);
        LegOffer.Accepted accepted = new LegOffer.Accepted(
                null,
                null,
                true,
                track(MediaKind.VIDEO, 106, 3 * number + 10, 3 * number + 11),
                track(MediaKind.AUDIO, 111, 3 * number + 12));
        PeerTransport target = peers.lite(farSocket, theirs, arrivals);
        target.remote(description(ours, DtlsRole.SERVER, List.of()));
        relay.leg("target " + number, accepted, (state, reason) -> {}, listener -> {
            PeerTransport leg = peers.full(socket, ours, listener);
            leg.remote(description(theirs, DtlsRole.CLIENT, List.of(new RemoteCandidate(farSocket.local(), 1))));
            return leg;
        });
    }

    private RemoteDescription description(IceCredentials of, DtlsRole ourRole, List<RemoteCandidate> candidates) {
        return new RemoteDescription(of, peers.identity().fingerprint(), ourRole, new ArrayList<>(candidates));
    }

    /** A publisher does not listen. */
    private static final class Silence implements PeerListener {
        @Override
        public void state(PeerState state, String reason) {
            // It sends as soon as it can.
        }

        @Override
        public void rtp(byte[] packet, int offset, int length, long arrived) {
            // None is sent to it.
        }

        @Override
        public void rtcp(byte[] packet, int offset, int length, long arrived) {
            // Its rate is fixed.
        }
    }
}
