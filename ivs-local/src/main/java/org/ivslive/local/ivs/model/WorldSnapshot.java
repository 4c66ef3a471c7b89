package org.ivslive.local.ivs.model;

import java.util.List;

/** What outlives a restart: the stages and keys, at one version of the world. */
public record WorldSnapshot(long version, long sequence, List<Stage> stages, List<PublicKey> publicKeys) {
    public static final WorldSnapshot EMPTY = new WorldSnapshot(0, 0, List.of(), List.of());
}
