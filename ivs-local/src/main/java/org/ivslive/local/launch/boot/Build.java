package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds what is stale: the pages with npm, then the servers with Maven. */
final class Build {
    private static final List<String> LAUNCHER_SOURCES = List.of(
            "pom.xml", ".mvn", "ivs-local/pom.xml", "ivs-local/src/main", "ivs-media/pom.xml", "ivs-media/src/main");
    private static final List<String> BENCH_SOURCES =
            List.of("ivs-bench/pom.xml", "ivs-bench/src/main", "ivs-ejb/pom.xml", "ivs-ejb/src/main", "db/migration");
    private static final List<String> APPLICATION_SOURCES =
            List.of("ivs-ejb/pom.xml", "ivs-ejb/src/main", "ivs-web/pom.xml", "ivs-web/src/main", "db/migration");
    private static final List<String> PAGE_SOURCES = List.of("frontend");

    private final Project project;
    private final Console console;
    private final BuildStep step;
    private boolean built;

    Build(Project project, Console console, Shutdown shutdown) {
        this.project = project;
        this.console = console;
        this.step = new BuildStep(console, shutdown, project);
    }

    /** The whole application. */
    void all() throws IOException, InterruptedException {
        locked(() -> {
            pages();
            String hash = applicationHash();
            boolean there = launcherIsThere() && Files.exists(project.war());
            maven("building the application", "ivs-local,ivs-web", "application", hash, there);
        });
        if (!built) {
            console.line("  nothing to build: all is up to date");
        }
    }

    /** What the launcher and the stand-in need. */
    void launcher() throws IOException, InterruptedException {
        if (launcherIsThere() && new Stamp(project.state().resolve("build/application")).says(applicationHash())) {
            return;
        }
        locked(() -> maven(
                "building the launcher",
                "ivs-local",
                "launcher",
                Stamp.of(project.root(), LAUNCHER_SOURCES),
                launcherIsThere()));
    }

    /** What puts load on an application. */
    void bench() throws IOException, InterruptedException {
        locked(() -> maven(
                "building the load tools",
                "ivs-bench",
                "bench",
                Stamp.of(project.root(), concat(LAUNCHER_SOURCES, BENCH_SOURCES)),
                ClassPath.isComplete(project, ClassPath.BENCH)));
    }

    String applicationHash() {
        return Stamp.of(project.root(), concat(LAUNCHER_SOURCES, APPLICATION_SOURCES), pagesHash());
    }

    /** Maven was run by others and has built the application from those sources. */
    void isBuilt(String applicationHash) throws IOException {
        new Stamp(project.state().resolve("build/application")).write(applicationHash);
    }

    private void maven(String what, String modules, String name, String hash, boolean outputIsThere)
            throws IOException, InterruptedException {
        Stamp stamp = new Stamp(project.state().resolve("build").resolve(name));
        if (outputIsThere && stamp.says(hash)) {
            return;
        }
        stamp.clear();
        List<String> command = List.of(
                project.path("mvnw").toString(),
                "-B",
                "-pl",
                modules,
                "-am",
                "package",
                // Formatting is for the tests to check, not for someone who wants to see their change.
                "-Dspotless.check.skip=true",
                "-Dmaven.test.skip=true");
        Path log = project.logs().resolve("build-" + name + ".log");
        step.must(
                new BuildStep.Command(what, project.root(), command, log, Map.of()),
                BuildLog::maven,
                "Correct it and run the same again.");
        stamp.write(hash);
        built = true;
    }

    void pagesAlone() throws IOException, InterruptedException {
        locked(this::pages);
    }

    private void pages() throws IOException, InterruptedException {
        if (!project.hasFrontend()) {
            return;
        }
        Stamp stamp = new Stamp(project.state().resolve("build/pages"));
        String hash = pagesHash();
        if (Files.exists(project.frontend().resolve("dist/index.html")) && stamp.says(hash)) {
            return;
        }
        stamp.clear();
        npmPackages();
        npm("building the pages", "build-pages", List.of("run", "build"));
        stamp.write(hash);
        built = true;
    }

    private void npmPackages() throws IOException, InterruptedException {
        Stamp stamp = new Stamp(project.state().resolve("build/npm"));
        String hash = Stamp.of(project.root(), List.of("frontend/package.json", "frontend/package-lock.json"));
        if (Files.isDirectory(project.frontend().resolve("node_modules")) && stamp.says(hash)) {
            return;
        }
        stamp.clear();
        npm("fetching the pages' packages", "build-npm", List.of("ci", "--no-audit", "--no-fund", "--no-progress"));
        stamp.write(hash);
    }

    private void npm(String what, String log, List<String> arguments) throws IOException, InterruptedException {
        step.must(
                new BuildStep.Command(
                        what,
                        project.frontend(),
                        concat(List.of(Node.npm()), arguments),
                        project.logs().resolve(log + ".log"),
                        Map.of("CI", "true")),
                BuildLog::none,
                "Correct it and run the same again.");
    }

    private String pagesHash() {
        return Stamp.of(project.root(), PAGE_SOURCES);
    }

    private boolean launcherIsThere() throws IOException {
        return Files.exists(project.payaraMicro())
                && Files.exists(project.classes(ClassPath.LAUNCHER))
                && ClassPath.isComplete(project, ClassPath.LAUNCHER);
    }

    /** Two at the same time would write over each other. */
    private void locked(Work work) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(project.state().resolve("build"));
        try (FileChannel channel =
                FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                console.line("  another ./ivs is building here: waiting for it");
                lock = channel.lock();
            }
            work.run();
            lock.release();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
