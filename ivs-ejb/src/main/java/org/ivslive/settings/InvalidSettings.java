package org.ivslive.settings;

import java.util.List;

/** The application cannot run with these settings. */
public final class InvalidSettings extends IllegalArgumentException {

    private final List<String> problems;

    InvalidSettings(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each bad or missing value, with no secret in it. */
    public List<String> problems() {
        return problems;
    }
}
