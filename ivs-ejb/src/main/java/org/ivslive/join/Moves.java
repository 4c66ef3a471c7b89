package org.ivslive.join;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.ViewerId;
import org.ivslive.settings.Settings;
import org.ivslive.stage.StageRegistry;
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
        return elsewhere(broadcast).next().map(stage -> made(broadcast, viewer, stage));
    }

    /**
     * The same for many at once, spread so that there is a seat for each of them.
     *
     * @param told is told of each as soon as there is a token; those for whom there is no seat are passed over
     * @throws org.ivslive.ivs.IvsException where there is no token now, and none for those who come after
     */
    public void next(BroadcastId broadcast, List<ViewerId> viewers, BiConsumer<ViewerId, StageToken.Made> told) {
        Elsewhere elsewhere = elsewhere(broadcast);
        for (ViewerId viewer : viewers) {
            elsewhere.next().ifPresent(stage -> told.accept(viewer, made(broadcast, viewer, stage)));
        }
    }

    private Elsewhere elsewhere(BroadcastId broadcast) {
        return new Elsewhere(stages.all(broadcast), seatsOfAStage);
    }

    private StageToken.Made made(BroadcastId broadcast, ViewerId viewer, StageArn stage) {
        return new StageToken.Made(stage, token(broadcast, viewer, stage));
    }

    private ParticipantToken token(BroadcastId broadcast, ViewerId viewer, StageArn stage) {
        return tokens.issue(broadcast, new TokenRequest(stage, viewer.value(), WATCH, tokenDuration));
    }
}
