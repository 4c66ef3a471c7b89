package org.ivslive.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.TestKeys;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;
import org.ivslive.redis.Leases;
import org.ivslive.redis.TestStore;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.Test;

class PresenceSamplerTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final FakeIvs ivs = new FakeIvs();
    private final Seats seats = new Seats();
    private final Notes notes = new Notes();
    private final Time clock = new Time();
    private boolean leaseIsFree = true;
    private final PresenceSampler sampler =
            new PresenceSampler(seats, notes, ivs, new OneLease(), TestKeys.keys(), clock);

    @Test
    void stages_areAskedForOneASecond() {
        stage("One", 2);
        stage("Two", 3);

        seconds(1);
        assertThat(notes.samples).containsOnlyKeys(new StageId("One"));
        seconds(1);

        assertThat(notes.samples.get(new StageId("One")).participants()).isEqualTo(2);
        assertThat(notes.samples.get(new StageId("Two")).participants()).isEqualTo(3);
        assertThat(notes.samples.get(new StageId("Two")).at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(ivs.calls())
                .containsExactly(
                        "GetStage", "ListParticipants session-One", "GetStage", "ListParticipants session-Two");
    }

    @Test
    void aStageOfManyPages_takesACallASecond() {
        stage("One", 7);
        ivs.pageSize(2);

        seconds(3);
        assertThat(notes.samples).isEmpty();
        seconds(1);

        assertThat(notes.samples.get(new StageId("One")).participants()).isEqualTo(7);
        assertThat(ivs.calls()).hasSize(5);
    }

    @Test
    void theNextRound_comesAfterTenSeconds() {
        stage("One", 1);

        seconds(30);

        assertThat(ivs.calls()).filteredOn("GetStage"::equals).hasSize(3);
        assertThat(notes.samples.get(new StageId("One")).at()).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void neverMoreThanACallASecond_howeverOftenItLooks() {
        IntStream.range(0, 30).forEach(i -> stage("Stage" + i, 1));

        for (int i = 0; i < 100; i++) {
            sampler.look(BroadcastId.MAIN);
            clock.now = clock.now.plusMillis(100);
        }

        assertThat(ivs.calls()).filteredOn(call -> call.startsWith("List")).hasSizeBetween(9, 11);
    }

    @Test
    void whileStagesCome_othersNeedTheCalls() {
        stage("One", 1);
        stage("Two", 1);
        seats.stages.add(live("Three", StageState.CONNECTING));

        seconds(5);
        assertThat(notes.samples).hasSize(1);
        seconds(1);
        assertThat(notes.samples).hasSize(2);
    }

    @Test
    void nobodyOnAStage_isAnAnswer() {
        ivs.add(new StageArn(arn("Empty")), Map.of());
        seats.stages.add(live("Empty", StageState.READY));
        seats.seated.put(new StageId("Empty"), Set.of(new ParticipantId("ghost")));

        seconds(1);

        PresenceSample sample = notes.samples.get(new StageId("Empty"));
        assertThat(sample.viewers()).isZero();
        assertThat(sample.drift()).isEqualTo(-1);
        assertThat(ivs.calls()).containsExactly("GetStage");
    }

    @Test
    void aStageThatIsGone_isPassedOver_andForgottenWithTheNextRound() {
        stage("One", 1);
        stage("Two", 1);
        seconds(2);
        ivs.remove(new StageArn(arn("One")));
        seats.stages.remove(0);

        seconds(9);

        assertThat(notes.samples).containsOnlyKeys(new StageId("Two"));
        assertThat(notes.problem).isEmpty();
    }

    @Test
    void aStageThatIvsHasNoMore_keepsNobodyWaiting() {
        stage("One", 1);
        stage("Two", 1);
        ivs.remove(new StageArn(arn("One")));

        seconds(2);

        assertThat(notes.samples).containsOnlyKeys(new StageId("Two"));
        assertThat(notes.problem).isEmpty();
    }

    @Test
    void ivsThatDoesNotAnswer_isLeftAloneLongerEachTime_andNothingIsTakenForNothing() {
        stage("One", 1);
        seconds(1);
        PresenceSample before = notes.samples.get(new StageId("One"));
        ivs.away(true);

        seconds(200);

        assertThat(notes.samples).containsEntry(new StageId("One"), before);
        assertThat(notes.problem.orElseThrow().reason()).isEqualTo(PresenceReport.Reason.IVS_UNAVAILABLE);
        // After 2, 4, 8, 16, 32 and then 60 s.
        assertThat(ivs.calls()).filteredOn("GetStage"::equals).hasSizeBetween(8, 10);

        ivs.away(false);
        seconds(60);
        assertThat(notes.problem).isEmpty();
        assertThat(notes.samples.get(new StageId("One")).at()).isAfter(before.at());
    }

    @Test
    void ivsThatRefuses_isToldOf() {
        stage("One", 1);
        ivs.failsNext(new IvsRefused("AccessDeniedException", "GetStage", null));

        seconds(1);

        assertThat(notes.problem.orElseThrow().reason()).isEqualTo(PresenceReport.Reason.IVS_REFUSED);
    }

    @Test
    void throttledInTheMiddle_beginsTheStageAgain() {
        stage("One", 4);
        ivs.pageSize(2);
        seconds(1);
        ivs.failsNext("ListParticipants", IvsUnavailable.throttled("too many", Duration.ofSeconds(2), null));

        seconds(6);

        assertThat(notes.samples.get(new StageId("One")).participants()).isEqualTo(4);
    }

    @Test
    void anotherNode_isAtIt() {
        stage("One", 1);
        leaseIsFree = false;

        seconds(5);

        assertThat(ivs.calls()).isEmpty();
    }

    @Test
    void anotherNode_wasAtItMeanwhile_andWhatWasBegunIsOld() {
        stage("One", 4);
        ivs.pageSize(2);
        seconds(1);
        leaseIsFree = false;
        seconds(10);
        leaseIsFree = true;

        seconds(2);

        assertThat(notes.samples.get(new StageId("One")).participants()).isEqualTo(4);
        assertThat(ivs.calls()).filteredOn("GetStage"::equals).hasSize(2);
    }

    @Test
    void redisAway_isNoNews() {
        stage("One", 1);
        seats.away = true;

        seconds(2);

        assertThat(notes.samples).isEmpty();
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            sampler.look(BroadcastId.MAIN);
            clock.now = clock.now.plusSeconds(1);
        }
    }

    private void stage(String id, int participants) {
        StageArn arn = new StageArn(arn(id));
        ivs.add(new IvsStage(arn, id, Optional.of("session-" + id), Map.of()));
        ivs.published(
                arn,
                IntStream.range(0, participants)
                        .mapToObj(i -> new IvsParticipant(new ParticipantId(id + i), "user", true, false))
                        .toArray(IvsParticipant[]::new));
        seats.stages.add(live(id, StageState.READY));
    }

    private static LiveStage live(String id, StageState state) {
        return new LiveStage(new StageArn(arn(id)), id, state, false, true, NOON, NOON, 0);
    }

    private static String arn(String id) {
        return "arn:aws:ivs:us-east-1:123456789012:stage/" + id;
    }

    private static final class Seats implements Audience {

        private final List<LiveStage> stages = new ArrayList<>();
        private final Map<StageId, Set<ParticipantId>> seated = new HashMap<>();
        private boolean away;

        @Override
        public List<LiveStage> stages(BroadcastId broadcast) {
            if (away) {
                throw TestStore.away();
            }
            return List.copyOf(stages);
        }

        @Override
        public Set<ParticipantId> seated(BroadcastId broadcast, StageId stage) {
            return seated.getOrDefault(stage, Set.of());
        }
    }

    private static final class Notes implements PresenceNotes {

        private final Map<StageId, PresenceSample> samples = new HashMap<>();
        private Optional<PresenceReport.Problem> problem = Optional.empty();

        @Override
        public void told(BroadcastId broadcast, StageId stage, PresenceSample sample) {
            samples.put(stage, sample);
            problem = Optional.empty();
        }

        @Override
        public void failed(BroadcastId broadcast, PresenceReport.Problem now) {
            problem = Optional.of(now);
        }

        @Override
        public void keepOnly(BroadcastId broadcast, Set<StageId> stages) {
            samples.keySet().retainAll(stages);
        }
    }

    private final class OneLease implements Leases {

        @Override
        public boolean hold(String lease, Duration timeToLive) {
            return leaseIsFree;
        }

        @Override
        public void release(String lease) {}
    }

    private static final class Time extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
