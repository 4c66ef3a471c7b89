package org.ivslive.local.ivs.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages of all regions. */
public final class Stages {
    private static final int ID_LENGTH = 12;

    private final World world;
    private final Map<StageArn, Stage> byArn = new LinkedHashMap<>();

    Stages(World world) {
        this.world = world;
    }

    public Stage create(Home home, String name, Tags tags, int limit) {
        synchronized (world) {
            long held = byArn.keySet().stream()
                    .filter(arn -> arn.region().equals(home.region()))
                    .count();
            if (held >= limit) {
                throw AwsError.quotaExceeded("Your account has reached its limit of " + limit + " stages in "
                        + home.region() + ". Delete a stage or ask for a higher quota.");
            }
            StageArn arn = StageArn.of(home, world.ids().next(ID_LENGTH));
            Stage stage = new Stage(
                    arn, world.nextSequence(), name, tags, world.clock().instant());
            put(stage);
            return stage;
        }
    }

    public Stage get(StageArn arn) {
        return find(arn).orElseThrow(() -> AwsError.notFound(arn.value()));
    }

    public Optional<Stage> find(StageArn arn) {
        synchronized (world) {
            return Optional.ofNullable(byArn.get(arn));
        }
    }

    public Stage rename(StageArn arn, String name) {
        synchronized (world) {
            Stage renamed = get(arn).named(name);
            put(renamed);
            return renamed;
        }
    }

    void retag(StageArn arn, Tags tags) {
        put(get(arn).tagged(tags));
    }

    /** Shuts the stage down: its session ends and everyone on it is disconnected. */
    public void delete(StageArn arn) {
        synchronized (world) {
            get(arn);
            world.sessions().endAll(arn);
            world.replications().forget(arn);
            byArn.remove(arn);
            world.changed();
        }
    }

    public Page<Stage> list(String region, Page.Request request) {
        synchronized (world) {
            List<Stage> here =
                    all().stream().filter(s -> s.arn().region().equals(region)).toList();
            return Page.of(request, here, Stage::sequence);
        }
    }

    public List<Stage> all() {
        synchronized (world) {
            return new ArrayList<>(byArn.values());
        }
    }

    void put(Stage stage) {
        byArn.put(stage.arn(), stage);
        world.changed();
    }

    void clear() {
        byArn.clear();
        world.changed();
    }
}
