package org.ivslive.web.viewer;

import org.ivslive.seat.Seating;

/** The seat of a viewer who is back; their secret may be another one now. */
record RejoinedBody(
        String userId, String stageArn, String participantId, int currentViewers, boolean isNewViewer, String session) {

    static RejoinedBody of(Seating.Seated seated, String session) {
        return new RejoinedBody(
                seated.seat().viewer().value(),
                seated.seat().stage().value(),
                seated.seat().participant().value(),
                seated.viewers(),
                seated.isNew(),
                session);
    }
}
