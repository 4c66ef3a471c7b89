package org.ivslive.local.launch.boot;

import java.util.List;
import java.util.stream.Stream;

/** How the tests of a suite ended; the failed ones by name. */
record Counts(int passed, List<String> failures, int skipped) {
    static final Counts NONE = new Counts(0, List.of(), 0);

    Counts {
        failures = List.copyOf(failures);
    }

    Counts plus(Counts other) {
        return new Counts(
                passed + other.passed,
                Stream.concat(failures.stream(), other.failures.stream()).toList(),
                skipped + other.skipped);
    }

    int failed() {
        return failures.size();
    }

    boolean isNothing() {
        return passed + failed() == 0;
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed(), skipped);
    }
}
