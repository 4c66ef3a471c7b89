package org.ivslive.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ivslive.access.ApiKeyRow;
import org.ivslive.access.ApiKeys;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** A key in a list, without the key, which is there only in the answer that made it. */
record KeyBody(
        UUID id,
        String name,
        @Pattern(regexp = NewKeyBody.ROLES) String role,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Says("Only in the answer that made it.") @Nullable
        String key,

        String hint,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static KeyBody of(ApiKeyRow row) {
        return of(row, null);
    }

    static KeyBody of(ApiKeys.NewKey made) {
        return of(made.row(), made.key());
    }

    private static KeyBody of(ApiKeyRow row, @Nullable String key) {
        return new KeyBody(
                row.id(),
                row.name(),
                row.role().key(),
                key,
                row.keyHint(),
                row.createdAt(),
                row.lastUsedAt().orElse(null),
                row.revokedAt().orElse(null));
    }

    record All(List<KeyBody> keys, int totalKeys) {

        static All of(List<ApiKeyRow> rows) {
            return new All(rows.stream().map(KeyBody::of).toList(), rows.size());
        }
    }

    record Revoked(UUID id, boolean revoked) {}
}
