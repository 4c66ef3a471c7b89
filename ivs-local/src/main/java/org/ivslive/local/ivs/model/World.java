package org.ivslive.local.ivs.model;

import java.time.InstantSource;
import java.util.Collection;

/**
 * All that the stand-in holds. Its parts share this object as their lock, so that a step over several of them (deleting a
 * stage ends its session) is one step; {@link #version()} moves with every change that outlives a restart.
 */
public final class World {
    private final InstantSource clock;
    private final Ids ids;
    private final Stages stages = new Stages(this);
    private long sequence;
    private long version;

    public World(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    public Stages stages() {
        return stages;
    }

    public Tags tags(ResourceArn arn) {
        if (arn instanceof StageArn stage) {
            return stages.get(stage).tags();
        }
        throw AwsError.notFound(arn.value());
    }

    public synchronized void tag(ResourceArn arn, Tags more) {
        retag(arn, tags(arn).with(more));
    }

    public synchronized void untag(ResourceArn arn, Collection<String> keys) {
        retag(arn, tags(arn).without(keys));
    }

    private void retag(ResourceArn arn, Tags tags) {
        if (arn instanceof StageArn stage) {
            stages.retag(stage, tags);
        }
    }

    public synchronized long version() {
        return version;
    }

    public InstantSource clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    synchronized void changed() {
        version++;
    }

    synchronized long nextSequence() {
        return ++sequence;
    }
}
