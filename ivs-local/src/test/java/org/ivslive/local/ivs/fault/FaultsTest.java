package org.ivslive.local.ivs.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ivslive.local.ivs.model.Operation.CREATE_STAGE;
import static org.ivslive.local.ivs.model.Operation.LIST_STAGES;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void take_strikesItsOperationAlone() {
        faults.add(Fault.throttle().on(CREATE_STAGE));
        assertThat(faults.take(LIST_STAGES)).isEmpty();
        assertThat(faults.take(CREATE_STAGE)).isPresent();
        assertThat(faults.take(CREATE_STAGE)).isPresent();
    }

    @Test
    void take_countsDownThenStops() {
        faults.add(Fault.throttle().times(2));
        assertThat(faults.take(CREATE_STAGE)).isPresent();
        assertThat(faults.inForce().values())
                .extracting(f -> f.times().orElseThrow())
                .containsExactly(1);
        assertThat(faults.take(LIST_STAGES)).isPresent();
        assertThat(faults.take(LIST_STAGES)).isEmpty();
        assertThat(faults.inForce()).isEmpty();
    }

    @Test
    void take_firstAddedFirst() {
        faults.add(Fault.throttle().times(1));
        faults.add(Fault.slow(Duration.ofSeconds(1)));
        assertThat(faults.take(CREATE_STAGE)).map(Fault::kind).contains(Fault.Kind.ERROR);
        assertThat(faults.take(CREATE_STAGE)).map(Fault::kind).contains(Fault.Kind.SLOW);
    }

    @Test
    void clear_byIdOrAll() {
        long first = faults.add(Fault.throttle());
        faults.add(Fault.lostAnswer());
        assertThat(faults.clear(first)).isTrue();
        assertThat(faults.clear(first)).isFalse();
        assertThat(faults.inForce()).hasSize(1);
        faults.clear();
        assertThat(faults.take(CREATE_STAGE)).isEmpty();
    }
}
