package org.ivslive.web.fleet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.ivslive.fleet.LegHealth;
import org.ivslive.fleet.ServerId;
import org.ivslive.fleet.ServerReport;
import org.ivslive.ivs.StageArn;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** How a media server is. */
record ServerBeatBody(
        @NotBlank @Pattern(regexp = ServerId.SHAPE) String serverId,

        @NotNull Boolean publisherActive,

        @NotNull @Min(0) @Max(100_000) Integer connectedStages,

        @Nullable @Valid @Size(max = 1_000) List<Leg> legs) {

    /** How its leg into one stage is. */
    record Leg(
            @NotBlank @Pattern(regexp = StageArn.SHAPE) String stageArn,

            @NotBlank @Pattern(regexp = "[A-Z_]{1,32}") @Says("`CONNECTED` where media flows.")
            String state,

            @Nullable @Size(max = 300) String lastError,
            @Nullable @PositiveOrZero Long bitrateBps,
            @Nullable @PositiveOrZero @Max(100) Double lossPercent,
            @Nullable @PositiveOrZero Double roundTripMs,
            @Nullable @PositiveOrZero Long keyFrameAgeMs,
            @Nullable @PositiveOrZero Long pliCount,
            @Nullable @PositiveOrZero Long nackCount) {

        LegHealth health() {
            return new LegHealth(
                    stageArn,
                    state,
                    lastError,
                    bitrateBps,
                    lossPercent,
                    roundTripMs,
                    keyFrameAgeMs,
                    pliCount,
                    nackCount);
        }
    }

    ServerReport report() {
        List<Leg> known = Objects.requireNonNullElse(legs, List.of());
        return new ServerReport(
                publisherActive,
                connectedStages,
                known.stream().map(Leg::health).toList());
    }

    /** What it is answered. */
    record Acknowledged(boolean acknowledged) {}
}
