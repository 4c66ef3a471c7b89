package org.ivslive.web.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ivslive.token.KeyReport;
import org.ivslive.token.KeyRotation;
import org.jspecify.annotations.Nullable;

/** Who makes tokens, and which public keys IVS holds, the oldest first. */
record SigningKeysBody(
        KeyMode mode,
        KeyReport.Reason reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem,
        int slots,
        int slotsUsed,
        List<Key> keys,
        @Nullable Instant lookedAt) {

    enum KeyMode {
        SELF_SIGNED,
        MADE_BY_IVS
    }

    /** One of them; what only our own have is null for others. */
    record Key(
            String arn,
            @Nullable Integer generation,
            KeyReport.State state,
            @Nullable Instant madeAt,
            @Nullable Instant deletedAfter) {

        static Key of(KeyReport.Slot slot) {
            return new Key(
                    slot.arn().value(),
                    slot.generation().orElse(null),
                    slot.state(),
                    slot.madeAt().orElse(null),
                    slot.deletedAfter().orElse(null));
        }
    }

    record Rotated(boolean rotated, SigningKeysBody signingKeys) {

        static Rotated of(KeyRotation.Outcome outcome) {
            return new Rotated(outcome.rotated(), SigningKeysBody.of(outcome.keys()));
        }
    }

    static SigningKeysBody of(KeyReport report) {
        return new SigningKeysBody(
                switch (report.mode()) {
                    case SELF_SIGNED -> KeyMode.SELF_SIGNED;
                    case IVS -> KeyMode.MADE_BY_IVS;
                },
                report.reason(),
                report.problem().orElse(null),
                KeyReport.SLOTS,
                report.slots().size(),
                report.slots().stream().map(Key::of).toList(),
                report.lookedAt().orElse(null));
    }
}
