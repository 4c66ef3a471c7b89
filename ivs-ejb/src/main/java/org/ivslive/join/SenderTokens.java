package org.ivslive.join;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.StageArn;
import org.ivslive.publisher.Publisher;
import org.ivslive.settings.Settings;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.ivslive.token.IssuedTokens;
import org.ivslive.token.TokenRequest;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens for those who send: the broadcaster, and the media servers that carry the broadcaster's stream further. */
@Component
public class SenderTokens {

    private static final Logger LOG = LoggerFactory.getLogger(SenderTokens.class);
    private static final Set<Capability> SEND = Set.of(Capability.PUBLISH);
    private static final Set<Capability> CARRY = Set.of(Capability.PUBLISH, Capability.SUBSCRIBE);
    /** A stage that is drained keeps the picture until its last viewer has gone. */
    private static final Set<StageState> SENT_TO =
            EnumSet.of(StageState.CONNECTING, StageState.READY, StageState.DRAINING);

    private final StageRegistry stages;
    private final Publisher publisher;
    private final IssuedTokens tokens;
    private final Duration duration;

    @Inject
    SenderTokens(StageRegistry stages, Publisher publisher, IssuedTokens tokens, Settings settings) {
        this.stages = stages;
        this.publisher = publisher;
        this.tokens = tokens;
        duration = settings.get(Settings.PUBLISHER_TOKEN_DURATION);
    }

    /** A broadcaster's token for the master stage; viewers are let in from now on. Empty while there is no such stage. */
    public Optional<StageToken.Made> broadcaster(BroadcastId broadcast, String userId) {
        Optional<StageToken.Made> made =
                stages.master(broadcast).map(master -> made(broadcast, master.arn(), userId, SEND));
        made.ifPresent(token -> publisher.starting(broadcast));
        return made;
    }

    /** A broadcaster's token for each stage. One that fails does not keep the others back. */
    public List<StageToken> broadcasterOnAll(BroadcastId broadcast, String userId) {
        List<StageToken> all = sentTo(broadcast).stream()
                .map(stage -> attempt(broadcast, stage.arn(), userId))
                .toList();
        if (all.stream().anyMatch(StageToken.Made.class::isInstance)) {
            publisher.starting(broadcast);
        }
        return all;
    }

    /** A media server's token; empty where there is no such stage. */
    public Optional<StageToken.Made> mediaServer(BroadcastId broadcast, String serverId, StageArn stage) {
        return sentTo(broadcast).stream()
                .filter(each -> each.arn().equals(stage))
                .findFirst()
                .map(each -> made(broadcast, each.arn(), serverId, CARRY));
    }

    private List<LiveStage> sentTo(BroadcastId broadcast) {
        return stages.all(broadcast).stream()
                .filter(stage -> SENT_TO.contains(stage.state()))
                .toList();
    }

    private StageToken attempt(BroadcastId broadcast, StageArn stage, String userId) {
        try {
            return made(broadcast, stage, userId, SEND);
        } catch (IvsException e) {
            LOG.warn("no token for {}: {}", stage, e.getMessage());
            return new StageToken.Failed(stage, e);
        }
    }

    private StageToken.Made made(BroadcastId broadcast, StageArn stage, String userId, Set<Capability> capabilities) {
        return new StageToken.Made(
                stage, tokens.issue(broadcast, new TokenRequest(stage, userId, capabilities, duration)));
    }
}
