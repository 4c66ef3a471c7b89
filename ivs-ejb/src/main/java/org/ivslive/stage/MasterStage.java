package org.ivslive.stage;

import static java.util.Comparator.comparing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsStagePage;
import org.ivslive.ivs.StageArn;
import org.ivslive.redis.Leases;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage that always exists: found again at start, by its ARN where one is set and by its tags otherwise, and made
 * where there is none.
 */
@Component
public class MasterStage {

    private static final Logger LOG = LoggerFactory.getLogger(MasterStage.class);
    /** Longer than finding and making it can take, so that no other node makes a second one meanwhile. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final TrackedStages tracked;
    private final IvsGateway ivs;
    private final Leases leases;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;
    private final NodeId node;

    @Inject
    MasterStage(
            TrackedStages tracked,
            IvsGateway ivs,
            Leases leases,
            Keys keys,
            Settings settings,
            Clock clock,
            NodeId node) {
        this.tracked = tracked;
        this.ivs = ivs;
        this.leases = leases;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.node = node;
    }

    /**
     * Sees to it that the master stage exists and is tracked. Safe to call at any time, on any number of nodes.
     *
     * @return empty where another node is at it, or was faster; ask again
     * @throws MasterStageMissing where the stage that the settings name is not there
     */
    public Optional<StageArn> ensure(BroadcastId broadcast) {
        String lease = keys.masterLease(broadcast);
        if (!leases.hold(lease, LEASE)) {
            return Optional.empty();
        }
        try {
            return ensureAlone(broadcast);
        } finally {
            leases.release(lease);
        }
    }

    private Optional<StageArn> ensureAlone(BroadcastId broadcast) {
        Optional<LiveStage> known = tracked.master(broadcast);
        Optional<StageArn> configured = settings.find(Settings.MASTER_STAGE_ARN).map(StageArn::new);
        if (known.isPresent() && configured.map(known.get().arn()::equals).orElse(true)) {
            if (exists(known.get().arn())) {
                return Optional.of(known.get().arn());
            }
            forget(broadcast, known.get(), "the master stage is gone from IVS");
        } else if (known.isPresent()) {
            forget(broadcast, known.get(), "MASTER_STAGE_ARN names another stage");
        }
        return configured.isPresent() ? adopt(broadcast, configured.get()) : findOrCreate(broadcast);
    }

    private boolean exists(StageArn arn) {
        try {
            ivs.getStage(arn);
            return true;
        } catch (IvsNotFound e) {
            return false;
        }
    }

    private Optional<StageArn> adopt(BroadcastId broadcast, StageArn configured) {
        try {
            IvsStage stage = ivs.getStage(configured);
            return track(broadcast, stage, "named by MASTER_STAGE_ARN", Map.of());
        } catch (IvsNotFound e) {
            throw new MasterStageMissing(configured, settings.get(Settings.AWS_REGION), e);
        }
    }

    private Optional<StageArn> findOrCreate(BroadcastId broadcast) {
        StageTags tags = new StageTags(settings.get(Settings.STAGE_NAME_PREFIX), broadcast);
        List<IvsStage> found = findByTags(tags);
        if (found.size() > 1) {
            LOG.warn(
                    "{} stages are tagged as the master stage; {} is taken",
                    found.size(),
                    found.get(0).arn());
        }
        if (!found.isEmpty()) {
            return track(broadcast, found.get(0), "found by its tags", Map.of("found", found.size()));
        }
        String name = settings.get(Settings.STAGE_NAME_PREFIX) + "-" + broadcast + "-master";
        IvsStage made = ivs.createStage(name, tags.forMaster());
        return track(broadcast, made, "there was no master stage: made", Map.of("found", 0));
    }

    private List<IvsStage> findByTags(StageTags tags) {
        List<IvsStage> found = new ArrayList<>();
        @Nullable String next = null;
        do {
            IvsStagePage page = ivs.listStages(IvsGateway.LARGEST_PAGE, next);
            page.stages().stream().filter(stage -> tags.ownMaster(stage.tags())).forEach(found::add);
            next = page.nextToken().orElse(null);
        } while (next != null);
        // The same choice on every node and at every start.
        found.sort(comparing(stage -> stage.arn().value()));
        return found;
    }

    /** Empty where the stage took another step meanwhile. */
    private Optional<StageArn> track(
            BroadcastId broadcast, IvsStage stage, String reason, Map<String, Object> numbers) {
        Instant now = clock.instant();
        // One of the others, where MASTER_STAGE_ARN names it.
        Optional<LiveStage> before = tracked.all(broadcast).stream()
                .filter(each -> each.arn().equals(stage.arn()))
                .findFirst();
        boolean taken = tracked.change(new StageChange(
                UUID.randomUUID(),
                broadcast,
                stage.arn(),
                stage.name(),
                true,
                false,
                before.map(LiveStage::createdAt).orElse(now),
                before.map(LiveStage::state).orElse(null),
                StageState.READY,
                reason,
                numbers,
                node.value(),
                null,
                now));
        if (!taken) {
            return Optional.empty();
        }
        LOG.info("master stage {}: {}", stage.arn(), reason);
        return Optional.of(stage.arn());
    }

    private void forget(BroadcastId broadcast, LiveStage stage, String reason) {
        tracked.change(new StageChange(
                UUID.randomUUID(),
                broadcast,
                stage.arn(),
                stage.name(),
                true,
                false,
                stage.createdAt(),
                stage.state(),
                StageState.DELETED,
                reason,
                Map.of("viewers", stage.viewers()),
                node.value(),
                null,
                clock.instant()));
        LOG.warn("stage {} is not tracked any more: {}", stage.arn(), reason);
    }
}
