package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.ivslive.media.rtc.rtp.ReportBlock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What goes into reports, and what is taken out of them. */
class ReportingTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Nested
    class Times {
        @Test
        void nanos_becomeSecondsWithAPoint() {
            assertThat(NtpTime.ofNanos(3 * SECOND / 2)).isEqualTo(0x1_8000_0000L);
            assertThat(NtpTime.middle(NtpTime.ofNanos(3 * SECOND / 2))).isEqualTo(0x18000);
            assertThat(NtpTime.ofNanos(-SECOND / 2)).isEqualTo(-0x8000_0000L);
        }

        @Test
        void spans_areReadBack() {
            assertThat(NtpTime.middleOfSpan(SECOND / 4)).isEqualTo(0x4000);
            assertThat(NtpTime.nanosOfSpan(0x4000)).isEqualTo(SECOND / 4);
        }
    }

    @Nested
    class OfTheSender {
        private final SenderClock clock = new SenderClock(90_000);

        @Test
        void before_nothingIsKnown() {
            assertThat(clock.isKnown()).isFalse();
            assertThat(clock.lastReport()).isZero();
            assertThat(clock.sinceLastReport(5)).isZero();
        }

        @Test
        void clockGoesOn() {
            clock.reported(0x1234_5678_0000_0000L, 1_000, SECOND);

            assertThat(clock.ntp(3 * SECOND)).isEqualTo(0x1234_567A_0000_0000L);
            assertThat(clock.timestamp(3 * SECOND)).isEqualTo(181_000);
            assertThat(clock.lastReport()).isEqualTo(0x5678_0000);
            assertThat(clock.sinceLastReport(3 * SECOND)).isEqualTo(0x20000);
        }

        @Test
        void nextPublisher_hasAClockOfItsOwn() {
            clock.reported(1, 1, 1);
            clock.forget();
            assertThat(clock.isKnown()).isFalse();
        }
    }

    @Nested
    class OfReception {
        private final IngestSequence sequence = new IngestSequence();
        private final Reception reception = new Reception(90_000);
        private final SenderClock clock = new SenderClock(90_000);

        private void arrive(int number, int timestamp, long now) {
            sequence.accept(number);
            reception.arrived(timestamp, 1_000, now);
        }

        private ReportBlock report() {
            return reception.report(77, sequence, clock, SECOND);
        }

        @Test
        void losses_areCountedAndForTheLastTimeToo() {
            for (int number : new int[] {10, 11, 13, 14}) {
                arrive(number, 0, 0);
            }
            ReportBlock first = report();
            assertThat(first.ssrc()).isEqualTo(77);
            assertThat(first.cumulativeLost()).isEqualTo(1);
            assertThat(first.fractionLost()).isEqualTo(256 / 5);
            assertThat(first.highestSequence()).isEqualTo(14);

            arrive(15, 0, 0);
            assertThat(report().fractionLost()).isZero();
            assertThat(reception.packets()).isEqualTo(5);
            assertThat(reception.bytes()).isEqualTo(5_000);
        }

        @Test
        void doubled_isNoLossAndNoGain() {
            arrive(10, 0, 0);
            arrive(10, 0, 0);
            assertThat(report().fractionLost()).isZero();
            assertThat(report().cumulativeLost()).isEqualTo(-1);
        }

        @Test
        void rolledOver_isTold() {
            arrive(0xFFFF, 0, 0);
            arrive(0, 0, 0);
            assertThat(report().highestSequence()).isEqualTo(0x10000);
        }

        @Test
        void steady_hasNoJitter() {
            for (int i = 0; i < 100; i++) {
                arrive(i, i * 900, i * SECOND / 100);
            }
            assertThat(report().jitter()).isZero();
        }

        @Test
        void unsteady_has() {
            for (int i = 0; i < 200; i++) {
                arrive(i, i * 900, i * SECOND / 100 + i % 2 * SECOND / 100);
            }
            assertThat(report().jitter()).isBetween(850L, 900L);
        }
    }
}
