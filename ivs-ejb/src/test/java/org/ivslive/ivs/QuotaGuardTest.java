package org.ivslive.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.PrometheusText;
import org.ivslive.metrics.Readings;
import org.ivslive.metrics.Timing;
import org.junit.jupiter.api.Test;

class QuotaGuardTest {

    private static final StageArn STAGE = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");
    private static final IvsTokenRequest TOKEN =
            new IvsTokenRequest(STAGE, 60, "ann", Map.of(), Set.of(Capability.SUBSCRIBE));

    private final SteppedPace pace = new SteppedPace();
    private final FakeIvs ivs = new FakeIvs();
    private final Meters meters = new Meters();
    private final CallMeters calls = new CallMeters(meters);
    private final QuotaGuard guard = new QuotaGuard(ivs, pace, calls);

    QuotaGuardTest() {
        ivs.add(STAGE, Map.of());
    }

    @Test
    void calls_withinTheRateDoNotWait() {
        askStage(5);
        assertThat(ivs.calls()).hasSize(5);
        assertThat(pace.sleeps).isEmpty();
    }

    @Test
    void calls_aboveTheRateWaitTheirTurn() {
        pace.moves = false;
        askStage(8);
        assertThat(ivs.calls()).hasSize(8);
        assertThat(pace.sleeps).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(600));
    }

    @Test
    void calls_waitForASecondAtMostAndAreShedBehindThat() {
        pace.moves = false;
        askStage(10);
        IvsUnavailable shed = catchThrowableOfType(IvsUnavailable.class, () -> guard.getStage(STAGE));
        assertThat(shed).hasMessage("GetStage: the quota of 5 a second is used up");
        assertThat(shed.retryAfter()).isEqualTo(Duration.ofMillis(1200));
        assertThat(shed.isThrottled()).isTrue();
        assertThat(ivs.calls()).hasSize(10);
        assertThat(use(IvsOperation.GET_STAGE).shed()).isEqualTo(1);

        pace.step(shed.retryAfter());
        guard.getStage(STAGE);
        assertThat(pace.sleeps).hasSize(5);
    }

    @Test
    void calls_overALongTimeKeepTheRate() {
        askStage(5 + 10 * 5);
        assertThat(pace.passed()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void calls_afterAPauseHaveNoMoreThanASecondsWorth() {
        pace.step(Duration.ofMinutes(1));
        askStage(6);
        assertThat(pace.sleeps).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void operations_haveRatesOfTheirOwn() {
        askStage(5);
        for (int i = 0; i < 50; i++) {
            guard.createParticipantToken(TOKEN);
        }
        IvsPublicKey key = guard.importPublicKey("pem", "key", Map.of());
        for (int i = 0; i < 3; i++) {
            guard.listPublicKeys(10, null);
            guard.getPublicKey(key.arn());
        }
        for (int i = 0; i < 5; i++) {
            guard.listStages(10, null);
            guard.createStage("one", Map.of());
        }
        guard.deletePublicKey(key.arn());
        assertThat(pace.sleeps).isEmpty();

        guard.createParticipantToken(TOKEN);
        guard.listPublicKeys(10, null);
        assertThat(pace.sleeps).hasSize(2);
        assertThat(pace.sleeps.get(0)).isEqualTo(Duration.ofMillis(20));
        assertThat(pace.sleeps.get(1).toMillis()).isCloseTo(313, within(1L));
    }

    @Test
    void replications_passAndAreCounted() {
        StageArn other = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/Other1234567");
        ParticipantId ann = new ParticipantId("ann");
        ivs.add(other, Map.of());
        ivs.published(STAGE, new IvsParticipant(ann, "ann", true, true));

        guard.startReplication(STAGE, other, ann);
        assertThat(guard.listReplicas(STAGE, ann, 10, null).replicas())
                .containsExactly(new IvsReplica(ann, STAGE, other, true));
        guard.stopReplication(STAGE, other, ann);

        assertThat(guard.quotas())
                .filteredOn(use -> use.used() > 0)
                .extracting(QuotaUse::operation)
                .containsExactly(
                        IvsOperation.START_PARTICIPANT_REPLICATION,
                        IvsOperation.STOP_PARTICIPANT_REPLICATION,
                        IvsOperation.LIST_PARTICIPANT_REPLICAS);
    }

    @Test
    void callersAtOnce_areFewAndTheOthersAreShed() {
        for (int i = 0; i < 50; i++) {
            guard.createParticipantToken(TOKEN);
        }
        pace.moves = false;
        List<IvsUnavailable> shed = new ArrayList<>();
        pace.whileAsleep = () -> {
            try {
                guard.createParticipantToken(TOKEN);
            } catch (IvsUnavailable e) {
                shed.add(e);
            }
        };

        guard.createParticipantToken(TOKEN);

        assertThat(pace.sleeps).hasSize(QuotaGuard.MOST_AT_ONCE);
        assertThat(shed).hasSize(1);
        assertThat(shed.get(0)).hasMessage("CreateParticipantToken: 8 calls are already under way");
        assertThat(shed.get(0).retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(use(IvsOperation.CREATE_PARTICIPANT_TOKEN).shed()).isEqualTo(1);

        pace.whileAsleep = () -> {};
        guard.createParticipantToken(TOKEN);
        assertThat(pace.sleeps).hasSize(QuotaGuard.MOST_AT_ONCE + 1);
    }

    @Test
    void callersThatFail_leaveTheirPlace() {
        ivs.away(true);
        for (int i = 0; i < QuotaGuard.MOST_AT_ONCE + 1; i++) {
            assertThatThrownBy(() -> guard.createParticipantToken(TOKEN)).hasMessage("no answer");
        }
    }

    @Test
    void throttling_emptiesTheBucket() {
        IvsUnavailable throttled =
                IvsUnavailable.throttled("GetStage: ThrottlingException", Duration.ofSeconds(2), null);
        ivs.failsNext(throttled);
        assertThatThrownBy(() -> guard.getStage(STAGE)).isSameAs(throttled);
        assertThat(pace.sleeps).isEmpty();
        guard.getStage(STAGE);
        assertThat(pace.sleeps).containsExactly(Duration.ofMillis(200));
        assertThat(use(IvsOperation.GET_STAGE).throttled()).isEqualTo(1);
        assertThat(use(IvsOperation.LIST_STAGES).used()).isZero();
    }

    @Test
    void otherFailures_leaveTheBucketAlone() {
        ivs.away(true);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> guard.getStage(STAGE)).hasMessage("no answer");
        }
        assertThat(pace.sleeps).isEmpty();
    }

    @Test
    void interruption_isPassedOn() {
        askStage(5);
        pace.interrupts = true;
        assertThatThrownBy(() -> guard.getStage(STAGE))
                .isInstanceOf(IvsUnavailable.class)
                .hasMessage("GetStage: interrupted while waiting for its turn");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ivs.calls()).hasSize(5);
    }

    @Test
    void quotas_tellLimitUseAndRate() {
        assertThat(guard.quotas()).hasSize(IvsOperation.values().length);
        assertThat(use(IvsOperation.CREATE_PARTICIPANT_TOKEN))
                .isEqualTo(new QuotaUse(IvsOperation.CREATE_PARTICIPANT_TOKEN, 50, 0, 0, 0, 0));
        for (int second = 0; second < 4; second++) {
            for (int i = 0; i < 20; i++) {
                guard.createParticipantToken(TOKEN);
            }
            assertThat(use(IvsOperation.CREATE_PARTICIPANT_TOKEN).used()).isEqualTo(20);
            pace.step(Duration.ofSeconds(1));
        }
        assertThat(use(IvsOperation.CREATE_PARTICIPANT_TOKEN))
                .isEqualTo(new QuotaUse(IvsOperation.CREATE_PARTICIPANT_TOKEN, 50, 0, 20, 0, 0));
        pace.step(Duration.ofSeconds(6));
        assertThat(use(IvsOperation.CREATE_PARTICIPANT_TOKEN).rate()).isEqualTo(8);
        pace.step(Duration.ofSeconds(2));
        assertThat(use(IvsOperation.CREATE_PARTICIPANT_TOKEN).rate()).isEqualTo(4);
        pace.step(Duration.ofHours(1));
        assertThat(use(IvsOperation.CREATE_PARTICIPANT_TOKEN).rate()).isZero();
    }

    @Test
    void used_isNeverMoreThanTheLimit() {
        pace.moves = false;
        askStage(9);
        assertThat(use(IvsOperation.GET_STAGE).used()).isEqualTo(5);
    }

    @Test
    void calls_areTimedWithTheirWaitingAndCountedWhereTheyFail() {
        askStage(6);
        Timing durations = meters.timing(Metric.AWS_CALL_DURATION, "GetStage");
        assertThat(durations.count()).isEqualTo(6);
        assertThat(durations.sumNanos()).isEqualTo(Duration.ofMillis(200).toNanos());

        ivs.away(true);
        assertThatThrownBy(() -> guard.createStage("one", Map.of())).isInstanceOf(IvsUnavailable.class);
        ivs.away(false);
        pace.step(Duration.ofMinutes(1));
        assertThatThrownBy(() -> guard.getStage(new StageArn(STAGE.value() + "x")))
                .isInstanceOf(IvsNotFound.class);

        assertThat(failures("CreateStage")).isEqualTo(1);
        assertThat(failures("GetStage")).as("not found is an answer").isZero();
        assertThat(durations.count()).isEqualTo(6);
    }

    @Test
    void source_tellsWhoWaits() {
        pace.moves = false;
        List<String> told = new ArrayList<>();
        pace.whileAsleep = () -> told.add(scraped());
        askStage(6);

        assertThat(told)
                .singleElement()
                .asString()
                .contains("ivs_aws_quota_waiting{operation=\"GetStage\"} 1\n")
                .contains("ivs_aws_quota_waiting{operation=\"ListStages\"} 0\n")
                .contains("ivs_aws_quota_limit{operation=\"CreateParticipantToken\"} 50\n")
                .contains("ivs_aws_quota_used{operation=\"GetStage\"} 5\n");
        assertThat(scraped()).contains("ivs_aws_quota_waiting{operation=\"GetStage\"} 0\n");
    }

    private String scraped() {
        Readings readings = new Readings();
        new QuotaSource(guard, calls).report(readings);
        return PrometheusText.of(meters, readings);
    }

    private long failures(String operation) {
        return meters.counter(Metric.AWS_CALL_FAILURES, operation).value();
    }

    private void askStage(int times) {
        for (int i = 0; i < times; i++) {
            guard.getStage(STAGE);
        }
    }

    private QuotaUse use(IvsOperation operation) {
        return guard.quotas().get(operation.ordinal());
    }

    private static final class SteppedPace implements Pace {

        private static final long BEGIN = Long.MAX_VALUE - 1_000_000;

        private final List<Duration> sleeps = new ArrayList<>();
        private long now = BEGIN;
        private boolean moves = true;
        private boolean interrupts;
        private Runnable whileAsleep = () -> {};

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            if (interrupts) {
                throw new InterruptedException();
            }
            sleeps.add(time);
            whileAsleep.run();
            if (moves) {
                step(time);
            }
        }

        private void step(Duration time) {
            now += time.toNanos();
        }

        private Duration passed() {
            return Duration.ofNanos(now - BEGIN);
        }
    }
}
