package org.ivslive.local.launch.boot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Node.js, which builds the pages. */
final class Node {
    static final int OLDEST = 20;
    static final String ADVICE = "install Node.js %d or newer (https://nodejs.org/en/download)".formatted(OLDEST);
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

    private Node() {}

    static String npm() {
        Optional<String> version = Tools.output("node", "--version");
        if (version.isEmpty() || !isNewEnough(version.get())) {
            throw new Problem("the pages need Node.js %d or newer, %s: %s, then run the same again"
                    .formatted(OLDEST, version.map(v -> "this is " + v.strip()).orElse("which is missing"), ADVICE));
        }
        return Tools.find("npm")
                .orElseThrow(() -> new Problem("npm is missing, though Node.js is there: " + ADVICE))
                .toString();
    }

    static boolean isNewEnough(String version) {
        Matcher matcher = VERSION.matcher(version.strip());
        return matcher.matches() && Integer.parseInt(matcher.group(1)) >= OLDEST;
    }
}
