package org.ivslive.local.launch.boot;

import java.util.Arrays;
import java.util.List;

/** What {@code ./ivs test} can run alone, and where its reports lie. */
enum Suite {
    UNIT("unit", "*/target/surefire-reports", List.of("-DskipITs")),
    IT(
            "it",
            "ivs-{local,web}/target/failsafe-reports",
            List.of("-pl", "ivs-web", "-am", "-DskipUnitTests", "-DskipEarITs")),
    EAR(
            "ear",
            "ivs-ear/target/failsafe-reports",
            List.of("-pl", "ivs-ear", "-am", "-DskipUnitTests", "-DskipLocalITs", "-DskipWebITs")),
    PAGES("pages", "frontend/test-results", List.of());

    private final String title;
    private final String reports;
    private final List<String> mavenOptions;

    Suite(String title, String reports, List<String> mavenOptions) {
        this.title = title;
        this.reports = reports;
        this.mavenOptions = mavenOptions;
    }

    static Suite named(String name) {
        return Arrays.stream(values())
                .filter(suite -> suite.title.equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "there is no suite " + name + ": ./ivs test [unit|it|ear|pages|all]", Problem.USAGE));
    }

    String title() {
        return title;
    }

    /** As a glob from the project's directory. */
    String reports() {
        return reports;
    }

    /** What makes Maven run this suite and no other. */
    List<String> mavenOptions() {
        return mavenOptions;
    }
}
