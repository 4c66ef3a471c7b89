package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ivslive.local.launch.boot.Command.Context;

/** {@code ./ivs test}: one Maven run for all of its suites, then the pages. */
final class TestRun {
    private static final int FAILURES_SHOWN = 20;

    private final Context context;
    private final Build build;
    private final BuildStep step;
    private final Reports reports;

    TestRun(Context context, Build build) {
        this.context = context;
        this.build = build;
        this.step = new BuildStep(context.console(), context.shutdown(), context.project());
        this.reports = new Reports(context.project().root());
    }

    static List<Suite> chosen(List<String> arguments) {
        if (arguments.isEmpty() || arguments.equals(List.of("all"))) {
            return List.of(Suite.values());
        }
        return arguments.stream().map(Suite::named).distinct().toList();
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Suite> suites = chosen(arguments);
        for (Suite suite : suites) {
            reports.clear(suite);
        }
        if (suites.contains(Suite.UNIT)) {
            new MediaLibraries(new Apt(context.project(), step)).provide();
        }
        boolean good = true;
        if (!suites.equals(List.of(Suite.UNIT))) {
            build.pagesAlone();
        }
        if (suites.size() == Suite.values().length) {
            String hash = build.applicationHash();
            good = maven("running the tests", "test-all", List.of());
            if (good) {
                build.isBuilt(hash);
            }
        } else {
            for (Suite suite : suites) {
                if (suite != Suite.PAGES) {
                    good &= maven("running the tests: " + suite.title(), "test-" + suite.title(), suite.mavenOptions());
                }
            }
        }
        if (suites.contains(Suite.PAGES) && context.project().hasFrontend()) {
            good &= pages();
        }
        good &= report(suites);
        context.console()
                .line("  in %d s"
                        .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        context.console().line(total(suites).toString());
        return good ? 0 : Problem.FAILED;
    }

    private boolean pages() throws IOException, InterruptedException {
        try {
            return new PageTests(context, build, step).run();
        } catch (Problem problem) {
            // The other suites' counts are still worth to be seen.
            context.console().line("ivs: " + problem.text());
            return false;
        }
    }

    private boolean maven(String what, String log, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                context.project().path("mvnw").toString(),
                "-B",
                "verify",
                // A failure in one module must not hide the others; the reports say what failed.
                "-Dmaven.test.failure.ignore=true"));
        command.addAll(options);
        BuildStep.Command maven = new BuildStep.Command(
                what,
                context.project().root(),
                command,
                context.project().logs().resolve(log + ".log"),
                Map.of());
        return step.succeeds(maven, BuildLog::maven);
    }

    /** Whether every suite ran some test and none failed. */
    private boolean report(List<Suite> suites) throws IOException {
        boolean good = true;
        Console console = context.console();
        console.line("");
        for (Map.Entry<Suite, Counts> suite : counts(suites).entrySet()) {
            Counts counts = suite.getValue();
            String title = suite.getKey().title();
            console.line("  %-6s %s%s".formatted(title, counts, counts.isNothing() ? ": NO TEST RAN" : ""));
            counts.failures().stream().limit(FAILURES_SHOWN).forEach(name -> console.line("    failed: " + name));
            if (counts.failed() > 0) {
                console.line("    their messages: " + suite.getKey().reports());
            }
            good &= counts.failed() == 0 && !counts.isNothing();
        }
        return good;
    }

    private Map<Suite, Counts> counts(List<Suite> suites) throws IOException {
        Map<Suite, Counts> counts = new EnumMap<>(Suite.class);
        for (Suite suite : suites) {
            counts.put(suite, reports.count(suite));
        }
        return counts;
    }

    private Counts total(List<Suite> suites) throws IOException {
        return counts(suites).values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
