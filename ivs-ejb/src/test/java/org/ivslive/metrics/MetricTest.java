package org.ivslive.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The names keep to Prometheus' customs, and each metric says in one sentence what it is. */
class MetricTest {

    @ParameterizedTest
    @EnumSource
    void metric_hasAGoodNameAndOneSentenceOfHelp(Metric metric) {
        assertThat(metric.title()).matches("(ivs|jvm|process)(_[a-z]+)+");
        assertThat(metric.title().endsWith("_total")).isEqualTo(metric.kind() == MetricKind.COUNTER);
        assertThat(metric.help()).matches("[A-Z01][^.|]+\\.").hasSizeLessThan(130);
        assertThat(metric.labels())
                .allSatisfy(label -> assertThat(label).matches("[a-z]+"))
                .doesNotContain("le")
                .doesNotHaveDuplicates();
        if (metric.kind() == MetricKind.HISTOGRAM) {
            assertThat(metric.title()).endsWith("_seconds");
        }
    }

    @ParameterizedTest
    @EnumSource
    void metric_isTheOnlyOneOfItsName(Metric metric) {
        assertThat(Arrays.stream(Metric.values()).filter(each -> each.title().equals(metric.title())))
                .containsExactly(metric);
    }

    @ParameterizedTest
    @EnumSource
    void metric_saysWhereItIsOfTheWholeBroadcast(Metric metric) {
        boolean shared =
                metric.title().startsWith("ivs_broadcast_") || metric.title().startsWith("ivs_record_");
        assertThat(metric.help().contains("whole broadcast")).isEqualTo(shared);
    }
}
