package org.ivslive.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The metrics as rows of the table in docs/operations.md. To print them:
 * {@code java -cp ivs-ejb/target/classes:ivs-ejb/target/test-classes org.ivslive.metrics.MetricsTable}
 */
final class MetricsTable {

    private MetricsTable() {}

    public static void main(String[] unused) {
        rows().forEach(System.out::println);
    }

    static List<String> rows() {
        return Arrays.stream(Metric.values()).map(MetricsTable::row).toList();
    }

    private static String row(Metric metric) {
        String labels = metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
        return "| `" + metric.title() + "` | " + metric.kind().title() + " | " + (labels.isEmpty() ? "—" : labels)
                + " | " + metric.help() + " |";
    }
}
