package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's packages: installs what tests need and the machine lacks, where that is allowed. */
final class Apt {
    private final Project project;
    private final BuildStep step;

    Apt(Project project, BuildStep step) {
        this.project = project;
        this.step = step;
    }

    static boolean isAllowed() {
        return Machine.isRoot() && Tools.find("apt-get").isPresent();
    }

    void install(String what, List<String> packages, String advice) throws IOException, InterruptedException {
        run("asking apt for its packages", List.of("update"), advice);
        run(
                "installing " + what,
                Stream.concat(Stream.of("install", "-y", "--no-install-recommends"), packages.stream())
                        .toList(),
                advice);
    }

    private void run(String what, List<String> arguments, String advice) throws IOException, InterruptedException {
        step.must(
                new BuildStep.Command(
                        what,
                        project.root(),
                        Stream.concat(Stream.of("apt-get", "-q"), arguments.stream())
                                .toList(),
                        project.logs().resolve("test-apt.log"),
                        Map.of("DEBIAN_FRONTEND", "noninteractive")),
                BuildLog::none,
                "Or " + advice + ".");
    }
}
