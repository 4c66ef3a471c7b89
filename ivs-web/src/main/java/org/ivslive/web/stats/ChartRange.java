package org.ivslive.web.stats;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows: from when to when, in which steps.
 *
 * @param from where the first step begins
 */
record ChartRange(Instant from, Instant to, Duration step) {

    static final int MOST_POINTS = 2_000;

    /** About a point for every three pixels of a chart. */
    private static final int POINTS = 360;

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    static final int FINEST_STEP = 10;
    static final int COARSEST_STEP = 86_400;

    /** Steps that people read well, in seconds. */
    private static final long[] STEPS = {10, 30, 60, 300, 900, 3_600, 21_600, 86_400};

    /** @throws ApiException that names what is wrong */
    static ChartRange of(@Nullable String from, @Nullable String to, @Nullable Integer step, Instant now) {
        TreeSet<String> invalid = new TreeSet<>();
        Instant end = to == null ? now : moment(to).orElse(null);
        if (end == null || end.isAfter(now.plusSeconds(COARSEST_STEP)) || end.isBefore(Instant.EPOCH.plus(LONGEST))) {
            invalid.add("to");
            end = now;
        }
        Instant begin = from == null ? end.minus(USUAL) : moment(from).orElse(null);
        if (begin == null || !begin.isBefore(end) || begin.isBefore(end.minus(LONGEST))) {
            invalid.add("from");
            begin = end.minus(USUAL);
        }
        Duration range = Duration.between(begin, end);
        Duration size = step == null ? usual(range) : Duration.ofSeconds(step);
        if (range.dividedBy(size) >= MOST_POINTS) {
            invalid.add("step");
            size = usual(range);
        }
        if (!invalid.isEmpty()) {
            throw new ApiException(Problem.of(ErrorCode.VALIDATION_ERROR, "fields.invalid", String.join(", ", invalid))
                    .with("invalidFields", List.copyOf(invalid)));
        }
        long first = Math.floorDiv(begin.getEpochSecond(), size.toSeconds()) * size.toSeconds();
        return new ChartRange(Instant.ofEpochSecond(first), end, size);
    }

    private static Duration usual(Duration range) {
        return Duration.ofSeconds(LongStream.of(STEPS)
                .filter(step -> range.toSeconds() <= step * POINTS)
                .findFirst()
                .orElse(COARSEST_STEP));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
