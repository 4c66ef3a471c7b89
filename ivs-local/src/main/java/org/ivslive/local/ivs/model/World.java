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
    private final Sessions sessions = new Sessions(this);
    private final Replications replications = new Replications(this);
    private final PublicKeys publicKeys = new PublicKeys(this);
    private long sequence;
    private long version;

    public World(InstantSource clock, Ids ids, WorldSnapshot before) {
        this.clock = clock;
        this.ids = ids;
        before.stages().forEach(stages::put);
        before.publicKeys().forEach(publicKeys::put);
        sequence = before.sequence();
        version = before.version();
    }

    public Stages stages() {
        return stages;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Replications replications() {
        return replications;
    }

    public PublicKeys publicKeys() {
        return publicKeys;
    }

    public Tags tags(ResourceArn arn) {
        return arn instanceof StageArn stage
                ? stages.get(stage).tags()
                : publicKeys.get((PublicKeyArn) arn).tags();
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
        } else {
            publicKeys.retag((PublicKeyArn) arn, tags);
        }
    }

    public synchronized WorldSnapshot snapshot() {
        return new WorldSnapshot(version, sequence, stages.all(), publicKeys.all());
    }

    public synchronized void clear() {
        replications.clear();
        sessions.clear();
        stages.clear();
        publicKeys.clear();
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
