package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the tests. */
final class Chromium {
    static final String ADVICE =
            "install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome";

    private final Project project;
    private final BuildStep step;

    Chromium(Project project, BuildStep step) {
        this.project = project;
        this.step = step;
    }

    static Optional<Path> find() {
        String given = System.getenv().getOrDefault("CHROMIUM_PATH", "");
        return given.isBlank()
                ? Tools.find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                : Optional.of(Path.of(given)).filter(Files::isExecutable);
    }

    /** Installed where it is missing and may be. */
    Path required() throws IOException, InterruptedException {
        if (find().isEmpty() && Machine.isRoot() && Tools.find("apt-get").isPresent()) {
            apt("asking apt for its packages", "update");
            apt("installing Chromium", "install", "-y", "--no-install-recommends", "chromium");
        }
        return find().orElseThrow(() -> new Problem("the pages are tested in Chromium, which is missing: " + ADVICE));
    }

    private void apt(String what, String... arguments) throws IOException, InterruptedException {
        step.must(
                new BuildStep.Command(
                        what,
                        project.root(),
                        Stream.concat(Stream.of("apt-get", "-q"), Stream.of(arguments))
                                .toList(),
                        project.logs().resolve("test-apt.log"),
                        Map.of("DEBIAN_FRONTEND", "noninteractive")),
                BuildLog::none,
                "Or " + ADVICE + ".");
    }
}
