package org.ivslive.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.ivslive.scaling.ScalingStep.Drain;

/** A steady audience has one answer: the scaler finds it and leaves it alone. */
class SteadyAudienceTest {

    /** Past the warm-up of the youngest stage, the idle time, and one more round for viewers who were moved. */
    private static final int LONG_ENOUGH = 40;

    @Provide
    Arbitrary<Tuple2<ScalingRules, Sight>> cases() {
        return Sights.cases();
    }

    @Property
    void hold_isReachedAndKept(@ForAll("cases") Tuple2<ScalingRules, Sight> start) {
        SteadyShow show = new SteadyShow(start.get1(), start.get2());
        look(show, LONG_ENOUGH);

        assertThat(look(show, LONG_ENOUGH)).allMatch(ScalingDecision::holds);
    }

    @Property
    void stageTakenAway_isNeverWantedBack(@ForAll("cases") Tuple2<ScalingRules, Sight> start) {
        SteadyShow show = new SteadyShow(start.get1(), start.get2());
        int viewers = show.viewers();
        boolean takenAway = false;
        for (ScalingDecision decision : look(show, LONG_ENOUGH)) {
            boolean takes = decision.steps().stream().anyMatch(step -> step instanceof Drain);
            assertThat(takenAway && !takes && !decision.holds())
                    .as("%s after a stage was taken away", decision.reason())
                    .isFalse();
            takenAway |= takes;
        }
        assertThat(show.viewers()).isEqualTo(viewers);
    }

    private static List<ScalingDecision> look(SteadyShow show, int times) {
        List<ScalingDecision> decisions = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            decisions.add(show.look());
        }
        return decisions;
    }
}
