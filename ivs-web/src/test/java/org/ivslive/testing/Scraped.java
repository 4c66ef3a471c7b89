package org.ivslive.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reader of Prometheus' text format 0.0.4 that forgives nothing, written from the format's description and not from
 * what writes it.
 */
public final class Scraped {

    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ([+-]?(?:[0-9.eE+-]+|Inf|NaN))");
    private static final Pattern LABEL =
            Pattern.compile("\\G([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\[\\\\\"n])*)\"(,|$)");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram");
    private static final Pattern HELP = Pattern.compile("(?:[^\\\\]|\\\\\\\\|\\\\n)*");

    private final Map<String, Family> families = new LinkedHashMap<>();

    /** All samples of one name. */
    public record Family(String name, String type, String help, List<Sample> samples) {}

    /** One line. */
    public record Sample(String name, Map<String, String> labels, double value) {}

    private Scraped() {}

    public static Scraped read(String text) {
        if (!text.endsWith("\n")) {
            throw new AssertionError("the last line does not end");
        }
        Scraped scraped = new Scraped();
        String help = "";
        String helpOf = "";
        Family current = null;
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches() && comment.group(1).equals("HELP")) {
                helpOf = comment.group(2);
                help = comment.group(3);
                check(HELP.matcher(help).matches(), "a backslash that escapes nothing", line);
            } else if (comment.matches()) {
                check(comment.group(2).equals(helpOf), "TYPE does not follow its HELP", line);
                check(TYPES.contains(comment.group(3)), "no such type", line);
                current = new Family(helpOf, comment.group(3), help, new ArrayList<>());
                check(scraped.families.put(helpOf, current) == null, "a second time", line);
            } else {
                check(current != null, "a sample of no family", line);
                current.samples().add(sample(current, line));
            }
        }
        scraped.families.values().forEach(Scraped::check);
        return scraped;
    }

    public Map<String, Family> families() {
        return families;
    }

    /** What Prometheus keeps as series of their own. */
    public Set<String> series() {
        return families.values().stream()
                .flatMap(family -> family.samples().stream())
                .map(sample -> sample.name() + sample.labels())
                .collect(Collectors.toSet());
    }

    /** @param labels names and values in turn */
    public double value(String name, String... labels) {
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        return families.values().stream()
                .flatMap(family -> family.samples().stream())
                .filter(sample -> sample.name().equals(name) && sample.labels().equals(wanted))
                .mapToDouble(Sample::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + wanted));
    }

    private static Sample sample(Family family, String line) {
        Matcher sample = SAMPLE.matcher(line);
        check(sample.matches(), "no sample", line);
        String name = sample.group(1);
        check(names(family).contains(name), "not of the family " + family.name(), line);
        Map<String, String> labels = new TreeMap<>();
        String inBraces = sample.group(2);
        check(inBraces == null || !inBraces.isEmpty(), "empty braces", line);
        if (inBraces != null) {
            Matcher label = LABEL.matcher(inBraces);
            int end = 0;
            while (label.find()) {
                check(labels.put(label.group(1), unescaped(label.group(2))) == null, "a label twice", line);
                end = label.end();
            }
            check(end == inBraces.length() && !inBraces.endsWith(","), "labels that cannot be read", line);
        }
        return new Sample(name, labels, number(sample.group(3)));
    }

    private static Set<String> names(Family family) {
        String name = family.name();
        return family.type().equals("histogram")
                ? Set.of(name + "_bucket", name + "_sum", name + "_count")
                : Set.of(name);
    }

    private static void check(Family family) {
        Set<String> seen = new HashSet<>();
        for (Sample sample : family.samples()) {
            check(seen.add(sample.name() + sample.labels()), "a series twice", sample.toString());
            check(!family.type().equals("counter") || sample.value() >= 0, "a negative counter", sample.toString());
        }
        check(!family.samples().isEmpty(), "a family without samples", family.name());
        if (family.type().equals("counter")) {
            check(family.name().endsWith("_total"), "a counter is called …_total", family.name());
        }
        if (family.type().equals("histogram")) {
            checkHistogram(family);
        }
    }

    private static void checkHistogram(Family family) {
        Map<Map<String, String>, TreeMap<Double, Double>> buckets = new HashMap<>();
        Map<Map<String, String>, Double> counts = new HashMap<>();
        Set<Map<String, String>> sums = new HashSet<>();
        for (Sample sample : family.samples()) {
            Map<String, String> labels = new TreeMap<>(sample.labels());
            String bound = labels.remove("le");
            check(sample.name().endsWith("_bucket") == (bound != null), "le is for buckets", sample.toString());
            if (bound != null) {
                buckets.computeIfAbsent(labels, unseen -> new TreeMap<>()).put(number(bound), sample.value());
            } else if (sample.name().endsWith("_count")) {
                counts.put(labels, sample.value());
            } else {
                sums.add(labels);
            }
        }
        check(buckets.keySet().equals(counts.keySet()) && sums.equals(counts.keySet()), "parts", family.name());
        buckets.forEach((labels, of) -> {
            double before = 0;
            for (double count : of.values()) {
                check(count >= before, "buckets are cumulative", family.name() + labels);
                before = count;
            }
            check(of.lastKey() == Double.POSITIVE_INFINITY, "no bucket +Inf", family.name() + labels);
            check(counts.get(labels) == before, "count is the bucket +Inf", family.name() + labels);
        });
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String unescaped(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char each = escaped.charAt(i);
            if (each == '\\') {
                i++;
                plain.append(escaped.charAt(i) == 'n' ? '\n' : escaped.charAt(i));
            } else {
                plain.append(each);
            }
        }
        return plain.toString();
    }

    private static void check(boolean good, String complaint, String line) {
        if (!good) {
            throw new AssertionError(complaint + ": " + line);
        }
    }
}
