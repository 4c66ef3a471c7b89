package org.ivslive.scaling;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.fleet.Fleet;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.ParticipantFilter;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.ivslive.stage.StageSteps;
import org.ivslive.stats.LiveFigures;
import org.ivslive.wiring.Component;

/**
 * Tells when a stage that exists is ready: at once while nobody sends, and else when the media server that feeds it or IVS
 * says that media is on it.
 */
@Component
class StageReadiness {

    /** What IVS may be asked about participants is little, and the others ask too. */
    private static final int ASKED_AT_ONCE = 2;

    private final StageSteps steps;
    private final IvsGateway ivs;
    private final Fleet fleet;
    private final AtomicInteger turn = new AtomicInteger();

    @Inject
    StageReadiness(StageSteps steps, IvsGateway ivs, Fleet fleet) {
        this.steps = steps;
        this.ivs = ivs;
        this.fleet = fleet;
    }

    /** Takes the steps that are due; whether there were any. */
    boolean look(BroadcastId broadcast, LiveFigures figures) {
        boolean any = false;
        for (LiveStage stage : in(figures, StageState.CREATING)) {
            any |= steps.take(broadcast, stage, StageState.CONNECTING, "made, and left by who made it", Map.of());
        }
        List<LiveStage> connecting = in(figures, StageState.CONNECTING);
        if (!figures.publisher().isLive()) {
            for (LiveStage stage : connecting) {
                any |= steps.take(broadcast, stage, StageState.READY, "nobody sends yet", Map.of());
            }
            return any;
        }
        Set<String> fed = connecting.isEmpty() ? Set.of() : fleet.fed(broadcast);
        List<LiveStage> unknown = new ArrayList<>();
        for (LiveStage stage : connecting) {
            if (fed.contains(stage.arn().value())) {
                any |= steps.take(broadcast, stage, StageState.READY, "a media server feeds it", Map.of());
            } else {
                unknown.add(stage);
            }
        }
        for (int i = 0; i < Math.min(ASKED_AT_ONCE, unknown.size()); i++) {
            LiveStage stage = unknown.get(Math.floorMod(turn.getAndIncrement(), unknown.size()));
            any |= hasMedia(stage.arn()) && steps.take(broadcast, stage, StageState.READY, "media is on it", Map.of());
        }
        return any;
    }

    private boolean hasMedia(StageArn stage) {
        return ivs.getStage(stage)
                .activeSessionId()
                .map(session -> ivs.listParticipants(
                        stage, session, ParticipantFilter.PUBLISHED, IvsGateway.LARGEST_PAGE, null))
                .filter(page -> page.participants().stream().anyMatch(IvsParticipant::connected))
                .isPresent();
    }

    private static List<LiveStage> in(LiveFigures figures, StageState state) {
        return figures.stages().stream().filter(stage -> stage.state() == state).toList();
    }
}
