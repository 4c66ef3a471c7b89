package org.ivslive.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ivslive.ivs.IvsOperation;
import org.ivslive.ivs.QuotaUse;
import org.junit.jupiter.api.Test;

class QuotaReportTest {

    private static final QuotaUse OWN = new QuotaUse(IvsOperation.GET_STAGE, 5, 2, 1.5, 3, 4);

    @Test
    void rate_ofOneNode() {
        assertThat(QuotaReport.Rate.of(OWN, List.of()))
                .isEqualTo(new QuotaReport.Rate(
                        IvsOperation.GET_STAGE,
                        2,
                        1.5,
                        3,
                        4,
                        new Exhaustion(Exhaustion.State.NOT_AT_THIS_RATE, Optional.empty())));
    }

    @Test
    void rate_ofAllNodes_isTheirSum_andOfTheSameOperation() {
        NodeRates second = NodeRates.of(List.of(
                new QuotaUse(IvsOperation.GET_STAGE, 5, 1, 4.5, 10, 20),
                new QuotaUse(IvsOperation.LIST_STAGES, 5, 5, 5, 5, 5)));
        NodeRates ofAnotherVersion = new NodeRates(List.of(new NodeRates.Use("StartComposition", 1, 1, 1, 1)));

        assertThat(QuotaReport.Rate.of(OWN, List.of(second, ofAnotherVersion)))
                .isEqualTo(new QuotaReport.Rate(
                        IvsOperation.GET_STAGE,
                        3,
                        6.0,
                        13,
                        24,
                        new Exhaustion(Exhaustion.State.APPROACHING, Optional.of(Duration.ofSeconds(2)))));
    }

    @Test
    void count_thatIsNotKnown_hasNoGrowthEither() {
        QuotaReport.Count count =
                QuotaReport.Count.of(Counted.unknown(CountQuota.STAGES, Unknown.NOT_COMPARED_YET), Optional.of(1.0));

        assertThat(count.growth()).isEmpty();
        assertThat(count.exhaustion().state()).isEqualTo(Exhaustion.State.UNKNOWN);
        assertThat(count.unknown()).contains(Unknown.NOT_COMPARED_YET);
    }

    @Test
    void count_thatGrows() {
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        QuotaReport.Count count =
                QuotaReport.Count.of(Counted.of(CountQuota.STAGES, 990, noon, Optional.empty()), Optional.of(0.5));

        assertThat(count.exhaustion().in()).contains(Duration.ofSeconds(20));
    }
}
