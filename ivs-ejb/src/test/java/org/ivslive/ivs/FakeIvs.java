package org.ivslive.ivs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account with its stages, which can be away, and can make a stage and lose the answer. */
public final class FakeIvs implements IvsGateway {

    private final Map<StageArn, IvsStage> stages = new LinkedHashMap<>();
    private int made;
    private int pageSize = LARGEST_PAGE;
    private boolean away;
    private boolean losesNextCreation;

    public void add(StageArn arn, Map<String, String> tags) {
        stages.put(arn, new IvsStage(arn, "stage " + arn.id(), Optional.empty(), tags));
    }

    public void remove(StageArn arn) {
        stages.remove(arn);
    }

    public List<IvsStage> stages() {
        return List.copyOf(stages.values());
    }

    public void pageSize(int size) {
        pageSize = size;
    }

    public void away(boolean now) {
        away = now;
    }

    public void loseNextCreation() {
        losesNextCreation = true;
    }

    @Override
    public IvsStage getStage(StageArn arn) {
        answer();
        return Optional.ofNullable(stages.get(arn)).orElseThrow(() -> new IvsNotFound("GetStage: " + arn, null));
    }

    @Override
    public IvsStagePage listStages(int limit, @Nullable String nextToken) {
        answer();
        int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
        List<IvsStage> all = new ArrayList<>(stages.values());
        int to = Math.min(all.size(), from + Math.min(limit, pageSize));
        return new IvsStagePage(
                all.subList(from, to), to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public IvsStage createStage(String name, Map<String, String> tags) {
        answer();
        StageArn arn = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/Made" + ++made);
        IvsStage stage = new IvsStage(arn, name, Optional.empty(), tags);
        stages.put(arn, stage);
        if (losesNextCreation) {
            losesNextCreation = false;
            throw noAnswer();
        }
        return stage;
    }

    private void answer() {
        if (away) {
            throw noAnswer();
        }
    }

    private static IvsUnavailable noAnswer() {
        return new IvsUnavailable("no answer", Duration.ofSeconds(2), null);
    }
}
