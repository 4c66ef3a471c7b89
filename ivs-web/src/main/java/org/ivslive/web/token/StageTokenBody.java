package org.ivslive.web.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.StageArn;
import org.ivslive.token.ParticipantToken;
import org.jspecify.annotations.Nullable;

/** One stage's token, or why there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StageTokenBody(
        boolean success,
        String stageArn,
        String stageId,
        @Nullable String token,
        @Nullable String participantId,
        @Nullable List<Capability> capabilities,
        @Nullable Instant expiresAt,
        @Nullable Long expiresIn,
        @Nullable String error) {

    static StageTokenBody of(StageArn stage, ParticipantToken token, long expiresIn) {
        return new StageTokenBody(
                true,
                stage.value(),
                stage.id().value(),
                token.token(),
                token.participantId().value(),
                List.of(Capability.PUBLISH),
                token.expiresAt(),
                expiresIn,
                null);
    }

    static StageTokenBody failed(StageArn stage, String why) {
        return new StageTokenBody(false, stage.value(), stage.id().value(), null, null, null, null, null, why);
    }

    record All(List<StageTokenBody> tokens, int totalStages) {

        static All of(List<StageTokenBody> tokens) {
            return new All(tokens, tokens.size());
        }
    }
}
