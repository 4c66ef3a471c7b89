package org.ivslive.scaling;

import org.ivslive.ivs.StageArn;

/** One thing to do. */
public sealed interface ScalingStep {

    /** Make so many stages. */
    record Create(int stages) implements ScalingStep {}

    /** Let a draining stage take viewers again. */
    record CallOff(StageArn stage) implements ScalingStep {}

    /** Move the viewers of a stage to others, then delete it. */
    record Drain(StageArn stage) implements ScalingStep {}
}
