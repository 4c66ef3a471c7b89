package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code ./ivs doctor}: item by item, what is there and what is missing, with the way to get it. */
final class Doctor {
    private static final long MEGABYTES = 1500;
    private static final long DISK_GIGABYTES = 3;

    private final Project project;
    private final List<Finding> findings = new ArrayList<>();

    /** REQUIRED is missing and needed; ADVISED only limits what can be done. */
    enum Kind {
        OK("ok"),
        ADVISED("note"),
        REQUIRED("MISSING");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    record Finding(Kind kind, String item, String text) {
        @Override
        public String toString() {
            return "  %-8s%-13s%s".formatted(kind.word, item, text);
        }
    }

    Doctor(Project project) {
        this.project = project;
    }

    int run(Console console) throws IOException {
        for (Finding finding : examine()) {
            console.line(finding.toString());
        }
        long missing = findings.stream().filter(f -> f.kind() == Kind.REQUIRED).count();
        console.line(missing == 0 ? "All that is required is there: ./ivs up" : missing + " missing: see above");
        return missing == 0 ? 0 : Problem.FAILED;
    }

    List<Finding> examine() throws IOException {
        // The script has looked for a JDK of 17 or newer before this could run.
        add(Kind.OK, "Java", System.getProperty("java.version") + " in " + System.getProperty("java.home"));
        node();
        git();
        servers();
        memory();
        disk();
        ports();
        chromium();
        mediaLibraries();
        network();
        return List.copyOf(findings);
    }

    private void node() {
        Optional<String> version = Tools.output("node", "--version").map(String::strip);
        boolean good = version.filter(Node::isNewEnough).isPresent();
        add(
                good ? Kind.OK : Kind.REQUIRED,
                "Node.js",
                good ? version.orElseThrow() : version.orElse("none") + ": " + Node.ADVICE);
        boolean npm = Tools.find("npm").isPresent();
        add(npm ? Kind.OK : Kind.REQUIRED, "npm", npm ? "comes with it" : Node.ADVICE);
    }

    private void git() {
        Optional<String> version = Tools.output("git", "--version").map(String::strip);
        add(
                version.isPresent() ? Kind.OK : Kind.ADVISED,
                "git",
                version.orElse("needed only to change the project: apt-get install git"));
    }

    private void servers() {
        String machine = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!System.getenv().getOrDefault("DB_HOST", "").isBlank()
                && !System.getenv().getOrDefault("REDIS_HOST", "").isBlank()) {
            add(Kind.OK, "servers", "yours: DB_HOST and REDIS_HOST are set");
            return;
        }
        if (!Machine.hasServers() || Machine.isMusl()) {
            add(
                    Kind.REQUIRED,
                    "servers",
                    machine + (Machine.isMusl() ? " with musl" : "")
                            + ": PostgreSQL and Redis come along for Linux with glibc only; set DB_HOST and REDIS_HOST to yours");
            return;
        }
        boolean able = !Machine.isRoot() || Tools.find("setpriv").isPresent();
        add(
                able ? Kind.OK : Kind.REQUIRED,
                "servers",
                able
                        ? "PostgreSQL and Redis come along for " + machine
                        : "PostgreSQL does not run as root and setpriv is missing: apt-get install util-linux");
    }

    private void memory() {
        OptionalLong free = Machine.availableMegabytes();
        if (free.isPresent()) {
            boolean enough = free.getAsLong() >= MEGABYTES;
            add(
                    enough ? Kind.OK : Kind.ADVISED,
                    "memory",
                    free.getAsLong() + " MB available" + (enough ? "" : "; " + MEGABYTES + " MB are wanted"));
        }
    }

    private void disk() throws IOException {
        long gigabytes = Files.getFileStore(project.root()).getUsableSpace() >> 30;
        boolean enough = gigabytes >= DISK_GIGABYTES;
        add(
                enough ? Kind.OK : Kind.ADVISED,
                "disk",
                gigabytes + " GB free" + (enough ? "" : "; a first build wants " + DISK_GIGABYTES + " GB"));
    }

    private void ports() throws IOException {
        Map<String, String> settings = Ports.settings(project.root());
        List<String> taken = Ports.taken(settings);
        add(
                taken.isEmpty() ? Kind.OK : Kind.ADVISED,
                "ports",
                taken.isEmpty()
                        ? "all free"
                        : "in use: " + String.join(", ", taken)
                                + " (fine if that is ./ivs up; otherwise set the variable to another)");
    }

    private void chromium() {
        Optional<Path> found = Chromium.find();
        add(
                found.isPresent() ? Kind.OK : Kind.ADVISED,
                "Chromium",
                found.map(Path::toString).orElse("needed for ./ivs test only: " + Chromium.ADVICE));
    }

    private void mediaLibraries() throws IOException {
        List<String> missing = MediaLibraries.missing();
        add(
                missing.isEmpty() ? Kind.OK : Kind.ADVISED,
                "libwebrtc",
                missing.isEmpty()
                        ? "its libraries are there"
                        : "libraries are needed for ./ivs test only: " + MediaLibraries.advice(missing));
    }

    /** Asked only while something is still to be fetched. */
    private void network() throws IOException {
        boolean fetched = ClassPath.isComplete(project, ClassPath.LAUNCHER) && Files.exists(project.payaraMicro());
        if (fetched) {
            add(Kind.OK, "network", "not needed: what the build fetches is there");
            return;
        }
        boolean reached = Network.reachesMavenRepository(project);
        add(
                reached ? Kind.OK : Kind.ADVISED,
                "network",
                reached
                        ? "the Maven repository answers"
                        : "the Maven repository does not answer: the first build needs it, or a mirror in ~/.m2/settings.xml");
    }

    private void add(Kind kind, String item, String text) {
        findings.add(new Finding(kind, item, text));
    }
}
