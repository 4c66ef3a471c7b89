package org.ivslive.ivs;

import java.util.List;
import java.util.Optional;

/** Some of a participant's replicas; there are more behind them where a token is. */
public record IvsReplicaPage(List<IvsReplica> replicas, Optional<String> nextToken) {

    public IvsReplicaPage {
        replicas = List.copyOf(replicas);
    }
}
