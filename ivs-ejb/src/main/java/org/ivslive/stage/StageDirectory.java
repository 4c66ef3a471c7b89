package org.ivslive.stage;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsStagePage;
import org.ivslive.ivs.StageArn;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** Answers what stages there are: IVS says which exist, the registry in which state they are and who sits on them. */
@Component
public class StageDirectory {

    private final StageRegistry registry;
    private final IvsGateway ivs;
    private final Settings settings;

    @Inject
    StageDirectory(StageRegistry registry, IvsGateway ivs, Settings settings) {
        this.registry = registry;
        this.ivs = ivs;
        this.settings = settings;
    }

    /** The installation's stages on one page of IVS's list; a page can be short, and even empty, with more behind it. */
    public StagePage list(BroadcastId broadcast, int limit, @Nullable String nextToken) {
        IvsStagePage page = ivs.listStages(limit, nextToken);
        List<LiveStage> tracked = registry.all(broadcast);
        Map<StageArn, LiveStage> byArn = new HashMap<>();
        tracked.forEach(stage -> byArn.put(stage.arn(), stage));
        StageTags tags = new StageTags(settings.get(Settings.STAGE_NAME_PREFIX), broadcast);
        List<StageView> views = page.stages().stream()
                .filter(stage -> byArn.containsKey(stage.arn()) || tags.own(stage.tags()))
                .map(stage -> view(stage, Optional.ofNullable(byArn.get(stage.arn())), tags))
                .toList();
        return new StagePage(views, tracked.size(), page.nextToken());
    }

    /** Empty until the master stage was found or made. */
    public Optional<MasterInfo> master(BroadcastId broadcast) {
        return registry.master(broadcast).map(tracked -> {
            IvsStage stage = ivs.getStage(tracked.arn());
            return new MasterInfo(stage.arn(), stage.name(), stage.activeSessionId(), stage.tags(), tracked.viewers());
        });
    }

    /**
     * What IVS tells of a stage.
     *
     * @throws org.ivslive.ivs.IvsNotFound where there is no such stage
     */
    public IvsStage stage(StageArn arn) {
        return ivs.getStage(arn);
    }

    /** One of ours that is not tracked is on its way to being adopted: it exists, and nobody is seated on it yet. */
    private static StageView view(IvsStage stage, Optional<LiveStage> tracked, StageTags tags) {
        return new StageView(
                stage.arn(),
                stage.name(),
                tracked.map(LiveStage::viewers).orElse(0),
                tracked.map(LiveStage::state).orElse(StageState.CONNECTING),
                tracked.map(LiveStage::autoScaled).orElse(false),
                tracked.map(LiveStage::master).orElse(tags.ownMaster(stage.tags())),
                tracked.map(LiveStage::createdAt),
                stage.tags());
    }
}
