package org.ivslive.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ivslive.stage.StageState.CONNECTING;
import static org.ivslive.stage.StageState.CREATING;
import static org.ivslive.stage.StageState.DELETED;
import static org.ivslive.stage.StageState.DRAINING;
import static org.ivslive.stage.StageState.FAILED;
import static org.ivslive.stage.StageState.READY;
import static org.ivslive.stage.TestStages.NOON;
import static org.ivslive.stage.TestStages.change;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageRowTest {

    private static final Instant LATER = NOON.plusSeconds(10);
    private static final Instant LAST = NOON.plusSeconds(20);

    @Test
    void of_firstStep() {
        StageRow row = StageRow.of(change(null, CREATING, NOON));
        assertThat(row.arn()).isEqualTo(TestStages.FIRST);
        assertThat(row.name()).isEqualTo("stage at " + NOON);
        assertThat(row.state()).isEqualTo(CREATING);
        assertThat(row.isMaster()).isFalse();
        assertThat(row.isAutoScaled()).isTrue();
        assertThat(row.createdAt()).isEqualTo(NOON);
        assertThat(row.deletedAt()).isEmpty();
    }

    @Test
    void apply_inOrder() {
        StageRow row = StageRow.of(change(null, CREATING, NOON));
        row.apply(change(CREATING, CONNECTING, LATER));
        row.apply(change(CONNECTING, READY, LAST));
        assertThat(row.state()).isEqualTo(READY);
        assertThat(row.name()).isEqualTo("stage at " + LAST);
    }

    @Test
    void apply_outOfOrder() {
        StageRow row = StageRow.of(change(DRAINING, DELETED, LAST));
        row.apply(change(null, READY, NOON));
        row.apply(change(READY, DRAINING, LATER));
        assertThat(row.state()).isEqualTo(DELETED);
        assertThat(row.name()).isEqualTo("stage at " + LAST);
        assertThat(row.deletedAt()).contains(LAST);
        assertThat(row.createdAt()).isEqualTo(NOON);
    }

    @Test
    void apply_sameMomentTheLaterWordStands() {
        StageRow row = StageRow.of(change(null, READY, NOON));
        row.apply(change(READY, DRAINING, NOON));
        assertThat(row.state()).isEqualTo(DRAINING);
    }

    @Test
    void apply_failedIsGone() {
        StageRow row = StageRow.of(change(null, CREATING, NOON));
        row.apply(change(CREATING, FAILED, LATER));
        assertThat(row.deletedAt()).contains(LATER);
    }

    @Test
    void apply_backAgain() {
        StageRow row = StageRow.of(change(READY, DELETED, NOON));
        row.apply(change(null, READY, LATER));
        assertThat(row.state()).isEqualTo(READY);
        assertThat(row.deletedAt()).isEmpty();
    }

    @Test
    void event_keepsTheStep() {
        StageChange step = change(null, READY, LATER);
        StageEventRow event = StageEventRow.of(step);
        assertThat(event.id()).isEqualTo(step.id());
        assertThat(event.from()).isEmpty();
        assertThat(event.to()).isEqualTo(READY);
        assertThat(event.reason()).isEqualTo("47/50 on 3 stages");
        assertThat(event.numbers()).isEqualTo(Map.of("viewers", 47));
        assertThat(event.node()).isEqualTo("node-1");
        assertThat(event.occurredAt()).isEqualTo(LATER);
        assertThat(StageEventRow.of(change(READY, DRAINING, LATER)).from()).contains(READY);
    }
}
