package org.ivslive.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written about the metrics is what they are. */
class MetricsDocumentationTest {

    private static final Path OPERATIONS = Path.of("../docs/operations.md");
    private static final Pattern ROW = Pattern.compile("\\| `(ivs|jvm|process)_[a-z_]+` \\|.*\\|.*\\|.*\\|");
    private static final Pattern NAME = Pattern.compile("\\b(ivs|jvm|process)_[a-z]+(_[a-z]+)+\\b");

    @Test
    void table_everyMetricWithKindLabelsAndHelp() throws IOException {
        List<String> rows = Files.readAllLines(OPERATIONS).stream()
                .filter(line -> ROW.matcher(line).matches())
                .toList();

        assertThat(rows)
                .as(
                        "the table in docs/operations.md; it should be%n%n%s%n",
                        String.join(System.lineSeparator(), MetricsTable.rows()))
                .containsExactlyElementsOf(MetricsTable.rows());
    }

    @Test
    void alarms_areAboutMetricsThatExist() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher name = NAME.matcher(Files.readString(OPERATIONS));
        while (name.find()) {
            named.add(name.group());
        }
        Set<String> known = new TreeSet<>(Set.of("ivs_live"));
        for (Metric metric : Metric.values()) {
            known.addAll(
                    metric.kind() == MetricKind.HISTOGRAM
                            ? List.of(metric.title(), metric.title() + "_bucket", metric.title() + "_count")
                            : List.of(metric.title()));
        }

        assertThat(known).containsAll(named);
    }
}
