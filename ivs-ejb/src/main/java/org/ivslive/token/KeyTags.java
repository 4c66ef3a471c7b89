package org.ivslive.token;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What is written on a key in IVS, so that every server, also one that has forgotten everything, knows it again. */
record KeyTags(String installation) {

    private static final String INSTALLATION = "ivs-live:installation";
    private static final String GENERATION = "ivs-live:generation";
    private static final String SINCE = "ivs-live:since";
    private static final String LONGEST = "ivs-live:longest-token";

    Map<String, String> of(int generation, Instant since, Duration longest) {
        return Map.of(
                INSTALLATION,
                installation,
                GENERATION,
                Integer.toString(generation),
                SINCE,
                since.toString(),
                LONGEST,
                Long.toString(longest.toSeconds()));
    }

    boolean own(Map<String, String> tags) {
        return installation.equals(tags.get(INSTALLATION));
    }

    /** Whether no installation claims it. */
    static boolean free(Map<String, String> tags) {
        return !tags.containsKey(INSTALLATION);
    }

    static OptionalInt generation(Map<String, String> tags) {
        OptionalLong number = number(tags, GENERATION);
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    static Optional<Instant> since(Map<String, String> tags) {
        try {
            return Optional.ofNullable(tags.get(SINCE)).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Duration> longest(Map<String, String> tags) {
        OptionalLong seconds = number(tags, LONGEST);
        return seconds.isPresent()
                ? Optional.of(Duration.ofSeconds(Math.min(seconds.getAsLong(), TokenRequest.LONGEST.toSeconds())))
                : Optional.empty();
    }

    private static OptionalLong number(Map<String, String> tags, String name) {
        String text = tags.getOrDefault(name, "");
        return text.matches("\\d{1,10}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
