package org.ivslive.seat;

/** What came of asking for a seat. */
public sealed interface Seating {

    /**
     * The viewer sits.
     *
     * @param isNew whether they had no seat before
     * @param viewers how many sit on the stage now
     */
    record Seated(Seat seat, boolean isNew, int viewers) implements Seating {}

    /** Nobody is live, or expected to be. */
    record NobodyLive() implements Seating {}

    /** Every seat is taken, or every seat of the stage that was asked for. */
    record Full() implements Seating {}

    /** The stage that was asked for is not there, or takes nobody now. */
    record UnknownStage() implements Seating {}
}
