package org.ivslive.web.stage;

import java.time.Duration;
import org.ivslive.stage.ByHand;
import org.ivslive.stage.LiveStage;
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

    /** {@code MAX_STAGES} are there. */
    static ApiException noMoreByHand() {
        return new ApiException(Problem.of(ErrorCode.STAGE_LIMIT_REACHED, "stages.limit.settings")
                .retryAfter(LATER));
    }

    /** The limit is that of the AWS account. */
    public static ApiException accountLimit() {
        return new ApiException(Problem.of(ErrorCode.STAGE_LIMIT_REACHED, "stages.limit.account")
                .retryAfter(LATER));
    }

    /**
     * The stage that a person had something done with.
     *
     * @throws ApiException where it was not done
     */
    static LiveStage done(ByHand outcome) {
        if (outcome instanceof ByHand.Done done) {
            return done.stage();
        }
        if (outcome instanceof ByHand.IsMaster) {
            throw new ApiException(Problem.of(ErrorCode.FORBIDDEN, "stage.is.master"));
        }
        if (outcome instanceof ByHand.Occupied occupied) {
            throw new ApiException(Problem.of(ErrorCode.VALIDATION_ERROR, "stage.occupied", occupied.viewers())
                    .with("viewerCount", occupied.viewers()));
        }
        if (outcome instanceof ByHand.NotNow notNow) {
            throw new ApiException(Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "stage.not.now", notNow.state())
                    .retryAfter(SOON));
        }
        throw unknown();
    }

    public static ApiException noMasterYet() {
        return new ApiException(Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "stage.master.pending")
                .retryAfter(SOON));
    }
}
