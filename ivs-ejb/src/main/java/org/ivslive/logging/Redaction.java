package org.ivslive.logging;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of log lines: those of the settings by their value, others by their look. */
final class Redaction {

    static final String MARK = "[hidden]";

    /** Shorter values would blank out ordinary words. */
    private static final int SHORTEST = 6;

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[^\\s,;\"']+");

    private final List<String> secrets;

    Redaction(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                // The longest first: where one begins like another, nothing of it may stay.
                .sorted(comparing(String::length).reversed())
                .toList();
    }

    String clean(String text) {
        String cleaned = text;
        for (String secret : secrets) {
            cleaned = cleaned.replace(secret, MARK);
        }
        cleaned = TOKEN.matcher(cleaned).replaceAll(MARK);
        return BEARER.matcher(cleaned).replaceAll("$1" + MARK);
    }
}
