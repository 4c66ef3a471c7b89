package org.ivslive.web.stage;

import java.time.Duration;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;

/** What can be wrong with the stage that a caller wants. */
public final class StageProblems {

    /** A new stage is there within seconds, and somebody may leave. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final Duration LATER = Duration.ofSeconds(10);

    private StageProblems() {}

    public static ApiException unknown() {
        return new ApiException(Problem.of(ErrorCode.NOT_FOUND, "stage.not.found"));
    }

    /** The one that was asked for. */
    public static ApiException full() {
        return new ApiException(Problem.of(ErrorCode.STAGE_FULL, "stage.full").retryAfter(SOON));
    }

    public static ApiException allFull() {
        return new ApiException(Problem.of(ErrorCode.STAGE_FULL, "stages.full").retryAfter(SOON));
    }

    /** Somebody may leave; a stage more there will not be. */
    public static ApiException noMoreStages() {
        return new ApiException(
                Problem.of(ErrorCode.STAGE_LIMIT_REACHED, "stages.limit").retryAfter(LATER));
    }

    public static ApiException noMasterYet() {
        return new ApiException(Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "stage.master.pending")
                .retryAfter(SOON));
    }
}
