package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;
import org.junit.jupiter.api.Test;

class ForwardingCostTest {
    private static final int LEGS = 20;
    private static final int PACKETS = 5_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Rehearsal rehearsal = new Rehearsal();
    private final Rehearsal.Publisher publisher = rehearsal.new Publisher();
    private final byte[] packet = new byte[1_400];
    private int sequence;

    @Test
    void packets_leaveNothingBehind() {
        for (int i = 0; i < LEGS; i++) {
            // Half of them keep what they need to send the same packet again.
            Rehearsal.Receiver receiver = rehearsal.new Receiver(i % 2 == 0).connected();
            receiver.got.isForgetful = true;
        }
        int header = new RtpHeaderWriter()
                .begin(packet, 0, true, Rehearsal.H264, 0, 0, Rehearsal.VIDEO)
                .transportSequence(6, 1)
                .end();
        packet[header] = 0x67;
        pass(10);
        packet[header] = 0x41;
        pass(PACKETS);

        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        pass(PACKETS);
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        assertThat(rehearsal.broadcast.picture().timeline().highest()).isEqualTo(10 + 2L * PACKETS);
        assertThat(bytes).isLessThan(PACKETS);
    }

    /** Every hundredth comes after the one that follows it. */
    private void pass(int packets) {
        for (int i = 0; i < packets; i += 2) {
            boolean swapped = i % 100 == 0 && i > 0;
            take(swapped ? sequence + 1 : sequence);
            take(swapped ? sequence : sequence + 1);
            sequence += 2;
        }
    }

    private void take(int number) {
        Rtp.sequence(packet, 0, number & 0xFFFF);
        publisher.ingest.rtp(packet, 0, packet.length, rehearsal.now);
    }
}
