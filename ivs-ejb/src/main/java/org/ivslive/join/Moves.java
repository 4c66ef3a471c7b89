package org.ivslive.join;

import static java.util.Comparator.comparingInt;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.ViewerId;
import org.ivslive.settings.Settings;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.ivslive.token.IssuedTokens;
import org.ivslive.token.ParticipantToken;
import org.ivslive.token.TokenRequest;
import org.ivslive.wiring.Component;

/**
 * Shows viewers of a stage that drains where to go. They keep their seat until they have taken the new one: nothing is
 * booked for them, and should it be taken when they come, they are shown another.
 */
@Component
public class Moves {

    private static final Set<Capability> WATCH = Set.of(Capability.SUBSCRIBE);

    private final StageRegistry stages;
    private final IssuedTokens tokens;
    private final Duration tokenDuration;
    private final int seatsOfAStage;

    @Inject
    Moves(StageRegistry stages, IssuedTokens tokens, Settings settings) {
        this.stages = stages;
        this.tokens = tokens;
        tokenDuration = settings.get(Settings.VIEWER_TOKEN_DURATION);
        seatsOfAStage = settings.get(Settings.MAX_VIEWERS_PER_STAGE);
    }

    /** A stage and the token for it; empty where no stage has a seat now. */
    public Optional<StageToken.Made> next(BroadcastId broadcast, ViewerId viewer) {
        return target(broadcast).map(stage -> new StageToken.Made(stage, token(broadcast, viewer, stage)));
    }

    private Optional<StageArn> target(BroadcastId broadcast) {
        return stages.all(broadcast).stream()
                .filter(stage -> stage.state() == StageState.READY && stage.viewers() < seatsOfAStage)
                .min(comparingInt(LiveStage::viewers))
                .map(LiveStage::arn);
    }

    private ParticipantToken token(BroadcastId broadcast, ViewerId viewer, StageArn stage) {
        return tokens.issue(broadcast, new TokenRequest(stage, viewer.value(), WATCH, tokenDuration));
    }
}
