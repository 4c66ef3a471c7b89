package org.ivslive.scaling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a decision stands in the history: by its time, and among those of one moment by its id.
 *
 * @param at to the microsecond, as the record has it
 */
public record DecisionPosition(Instant at, UUID id) {

    /** For those who look at a text before they make a position of it. */
    public static final String SHAPE =
            "(?<at>\\d{1,17})_(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    static DecisionPosition of(ScalingDecisionRow row) {
        return new DecisionPosition(row.decidedAt(), row.id());
    }

    /** Reads what {@link #toString} has written. */
    public static Optional<DecisionPosition> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group("at")), ChronoUnit.MICROS);
            return Optional.of(new DecisionPosition(at, UUID.fromString(matcher.group("id"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
