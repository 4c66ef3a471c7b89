package org.ivslive.stage;

/** What came of something that a person wanted done with a stage. */
public sealed interface ByHand {

    /** It is done, or was so already. */
    record Done(LiveStage stage) implements ByHand {}

    /** Not with the master stage. */
    record IsMaster() implements ByHand {}

    /** Not while somebody sits there. */
    record Occupied(int viewers) implements ByHand {}

    /** Not in the state that the stage is in; a little later it is another. */
    record NotNow(StageState state) implements ByHand {}

    /** The stage is not tracked, or not any more. */
    record Gone() implements ByHand {}
}
