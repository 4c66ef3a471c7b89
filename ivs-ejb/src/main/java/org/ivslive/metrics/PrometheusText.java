package org.ivslive.metrics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes metrics as Prometheus reads them, <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format 0.0.4</a>. Series come in the order of
 * their labels, so that two scrapes can be compared.
 */
public final class PrometheusText {

    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double SECOND = 1e9;
    private static final Comparator<List<String>> BY_LABELS = Comparator.comparing(List::toString);

    private final StringBuilder text = new StringBuilder(16 * 1024);

    private PrometheusText() {}

    public static String of(Meters meters, Readings readings) {
        PrometheusText writer = new PrometheusText();
        for (Metric metric : Metric.values()) {
            writer.family(metric, meters, readings);
        }
        return writer.text.toString();
    }

    private void family(Metric metric, Meters meters, Readings readings) {
        Map<List<String>, Counter> counters = meters.counters(metric);
        Map<List<String>, Timing> timings = meters.timings(metric);
        List<Readings.Reading> read = readings.of(metric);
        if (counters.isEmpty() && timings.isEmpty() && read.isEmpty()) {
            return;
        }
        text.append("# HELP ").append(metric.title()).append(' ').append(escaped(metric.help(), false));
        text.append("\n# TYPE ")
                .append(metric.title())
                .append(' ')
                .append(metric.kind().title());
        text.append('\n');
        counters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_LABELS))
                .forEach(series -> sample(
                        metric, "", series.getKey(), "", series.getValue().value()));
        timings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_LABELS))
                .forEach(series -> histogram(metric, series.getKey(), series.getValue()));
        read.forEach(reading -> sample(metric, "", reading.labels(), "", reading.value()));
    }

    private void histogram(Metric metric, List<String> labels, Timing timing) {
        long sum = timing.sumNanos();
        long[] counts = timing.counts();
        long[] bounds = Timing.bounds();
        long upToHere = 0;
        for (int i = 0; i < counts.length; i++) {
            upToHere += counts[i];
            String bound = i < bounds.length ? number(bounds[i] / SECOND) : "+Inf";
            sample(metric, "_bucket", labels, bound, upToHere);
        }
        sample(metric, "_sum", labels, "", sum / SECOND);
        sample(metric, "_count", labels, "", upToHere);
    }

    private void sample(Metric metric, String suffix, List<String> values, String bound, double value) {
        text.append(metric.title()).append(suffix);
        char before = '{';
        for (int i = 0; i < values.size(); i++) {
            label(before, metric.labels().get(i), values.get(i));
            before = ',';
        }
        if (!bound.isEmpty()) {
            label(before, "le", bound);
            before = ',';
        }
        text.append(before == ',' ? "} " : " ").append(number(value)).append('\n');
    }

    private void label(char before, String name, String value) {
        text.append(before)
                .append(name)
                .append("=\"")
                .append(escaped(value, true))
                .append('"');
    }

    private static String escaped(String plain, boolean quoted) {
        String escaped = plain.replace("\\", "\\\\").replace("\n", "\\n");
        return quoted ? escaped.replace("\"", "\\\"") : escaped;
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value).replace("Infinity", "Inf");
    }
}
