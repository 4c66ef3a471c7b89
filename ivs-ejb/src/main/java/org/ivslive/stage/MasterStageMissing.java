package org.ivslive.stage;

import org.ivslive.ivs.StageArn;

/** The settings name a master stage that IVS does not have. */
public class MasterStageMissing extends RuntimeException {

    MasterStageMissing(StageArn arn, String region, Throwable cause) {
        super(
                "MASTER_STAGE_ARN names " + arn + ", which is not there in " + region
                        + ": correct it, or unset it to have a stage made",
                cause);
    }
}
