package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ivslive.local.launch.boot.Command.Context;

/** The front end: types, units, and a browser against the application. */
final class PageTests {
    private final Context context;
    private final Build build;
    private final BuildStep step;

    PageTests(Context context, Build build, BuildStep step) {
        this.context = context;
        this.build = build;
        this.step = step;
    }

    boolean run() throws IOException, InterruptedException {
        Path chromium = new Chromium(new Apt(context.project(), step)).required();
        build.all();
        boolean good = npm("checking the pages' types", "pages-types", List.of("run", "typecheck"), Map.of());
        good &= npm("testing the pages' units", "pages-unit", vitest("test", "unit"), Map.of());
        try (TestApplication application = new TestApplication(context.project(), context.shutdown())) {
            try (Console.Step starting = context.console().step("starting an application to test", () -> "")) {
                application.start();
                starting.done("started an application to test");
            }
            Map<String, String> where = new HashMap<>(application.variables());
            where.put("CHROMIUM_PATH", chromium.toString());
            return good & npm("testing the pages in Chromium", "pages-e2e", vitest("test:e2e", "e2e"), where);
        }
    }

    private static List<String> vitest(String script, String report) {
        return List.of(
                "run",
                script,
                "--",
                "--reporter=default",
                "--reporter=junit",
                "--outputFile.junit=test-results/" + report + ".xml");
    }

    private boolean npm(String what, String log, List<String> arguments, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("CI", "true");
        environment.put("NO_COLOR", "1");
        Files.createDirectories(context.project().frontend().resolve("test-results"));
        return step.succeeds(
                new BuildStep.Command(
                        what,
                        context.project().frontend(),
                        Stream.concat(Stream.of(Node.npm()), arguments.stream()).toList(),
                        context.project().logs().resolve("test-" + log + ".log"),
                        environment),
                BuildLog::none);
    }
}
