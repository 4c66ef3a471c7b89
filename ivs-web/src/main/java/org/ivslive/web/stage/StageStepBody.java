package org.ivslive.web.stage;

import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** Where a stage is after somebody had something done with it. */
record StageStepBody(String stageArn, StageState state, int viewerCount) {

    static StageStepBody of(LiveStage stage) {
        return new StageStepBody(stage.arn().value(), stage.state(), stage.viewers());
    }

    /** What is left of a stage that is deleted, or will be as soon as it is empty. */
    record Deleted(String stageArn, boolean deleted, StageState state, int viewerCount) {

        static Deleted now(LiveStage stage) {
            return new Deleted(stage.arn().value(), true, StageState.DELETED, 0);
        }

        static Deleted later(LiveStage stage) {
            return new Deleted(stage.arn().value(), false, stage.state(), stage.viewers());
        }
    }
}
