package org.ivslive.join;

import org.ivslive.seat.Seat;
import org.ivslive.token.ParticipantToken;

/** What came of asking to be let in. */
public sealed interface Admittance {

    /**
     * The viewer is let in.
     *
     * @param session the secret that they speak for themselves with
     * @param isNew whether they had no seat before
     * @param viewers how many sit on the stage now
     */
    record Admitted(Seat seat, ParticipantToken token, String session, boolean isNew, int viewers)
            implements Admittance {}

    /** Nobody is live, or expected to be. */
    record NobodyLive() implements Admittance {}

    /** Every seat is taken, or every seat of the stage that was asked for. */
    record Full() implements Admittance {}

    /** Every seat is taken, and there are as many stages as there may be. */
    record NoMoreStages() implements Admittance {}

    /** The stage that was asked for is not there, or takes nobody now. */
    record UnknownStage() implements Admittance {}
}
