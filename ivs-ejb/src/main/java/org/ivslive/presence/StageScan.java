package org.ivslive.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.IvsParticipantPage;
import org.ivslive.ivs.ParticipantFilter;
import org.ivslive.ivs.StageArn;

/**
 * Who was found on a stage so far.
 *
 * @param next where to go on; empty at the beginning
 */
record StageScan(StageArn stage, String session, List<IvsParticipant> found, Optional<String> next, boolean complete) {

    static StageScan of(StageArn stage, String session) {
        return new StageScan(stage, session, List.of(), Optional.empty(), false);
    }

    /** One call. */
    StageScan further(IvsGateway ivs) {
        IvsParticipantPage page = ivs.listParticipants(
                stage, session, ParticipantFilter.CONNECTED, IvsGateway.LARGEST_PAGE, next.orElse(null));
        List<IvsParticipant> all = new ArrayList<>(found);
        all.addAll(page.participants());
        return new StageScan(
                stage,
                session,
                List.copyOf(all),
                page.nextToken(),
                page.nextToken().isEmpty());
    }
}
