package org.ivslive.fleet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageId;
import org.ivslive.publisher.Publisher;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The media servers: who lives, and who feeds which stage. */
@Component
public class Fleet {

    /** A server that is connected to us is taken to be so for this long, and then must have been heard of again. */
    public static final Duration LINK = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);

    /** A stage that is drained keeps the picture until its last viewer has gone. */
    private static final Set<StageState> FED = EnumSet.of(StageState.CONNECTING, StageState.READY, StageState.DRAINING);

    private final FleetStore store;
    private final StageRegistry stages;
    private final Publisher publisher;
    private final Clock clock;

    @Inject
    Fleet(FleetStore store, StageRegistry stages, Publisher publisher, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Takes a server in, or anew; it is given stages at once. */
    public void register(BroadcastId broadcast, MediaServer server) {
        store.register(broadcast, server);
        LOG.info("media server {} at {}:{} has registered", server.id(), server.ipAddress(), server.port());
        share(broadcast);
    }

    /** False where the server is not known, and must register. */
    public boolean beat(BroadcastId broadcast, ServerId server, ServerReport report) {
        boolean known = store.beat(broadcast, server, report, clock.instant());
        if (known && report.publisherActive()) {
            publisher.live(broadcast);
        }
        return known;
    }

    /** The server is connected to one of our nodes now. */
    public boolean linked(BroadcastId broadcast, ServerId server) {
        return store.linked(broadcast, server, clock.instant().plus(LINK));
    }

    public FleetState state(BroadcastId broadcast) {
        return store.state(broadcast);
    }

    /** The stages that there is something to send to, the oldest first. */
    public List<LiveStage> toFeed(BroadcastId broadcast) {
        return stages.all(broadcast).stream()
                .filter(stage -> FED.contains(stage.state()))
                .toList();
    }

    /** Those of them that this server is to feed, as of now. */
    public List<LiveStage> toFeed(BroadcastId broadcast, ServerId server) {
        Map<StageId, ServerId> feeds = share(broadcast);
        return toFeed(broadcast).stream()
                .filter(stage -> server.equals(feeds.get(stage.id())))
                .toList();
    }

    /** The stages that media flows into, by what those who are to feed them say. */
    public Set<String> fed(BroadcastId broadcast) {
        Instant now = clock.instant();
        FleetState state = store.state(broadcast);
        return state.members().stream()
                .filter(member -> member.isAlive(now))
                .flatMap(member -> member.report().stream())
                .flatMap(report -> report.legs().stream())
                .filter(LegHealth::isConnected)
                .map(LegHealth::stageArn)
                .collect(Collectors.toSet());
    }

    /** Takes out who is gone, and gives away what nobody feeds. Safe to do from several nodes at once. */
    Map<StageId, ServerId> share(BroadcastId broadcast) {
        Instant now = clock.instant();
        FleetState state = store.state(broadcast);
        for (FleetMember member : state.members()) {
            if (!member.isAlive(now) && store.gone(broadcast, member, now)) {
                LOG.warn(
                        "media server {} is gone: last heard of at {}",
                        member.server().id(),
                        member.lastBeat());
            }
        }
        List<MediaServer> alive = state.members().stream()
                .filter(member -> member.isAlive(now))
                .map(FleetMember::server)
                .toList();
        List<StageId> open = toFeed(broadcast).stream().map(LiveStage::id).toList();
        Map<StageId, ServerId> after = StageSharing.share(alive, state.feeds(), open);
        store.share(broadcast, state.feeds(), after);
        return new HashMap<>(after);
    }
}
