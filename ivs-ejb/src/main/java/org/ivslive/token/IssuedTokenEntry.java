package org.ivslive.token;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the record: somebody was given a token.
 *
 * @param at when, in milliseconds, as is {@code expiresAt}
 * @param capabilities their names, with commas between them
 */
record IssuedTokenEntry(
        long at,
        String broadcast,
        String participantId,
        String stageArn,
        String userId,
        String capabilities,
        TokenMaker maker,
        @Nullable String keyArn,
        @Nullable String requestId,
        long expiresAt) {}
