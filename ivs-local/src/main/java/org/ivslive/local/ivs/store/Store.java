package org.ivslive.local.ivs.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where changes go so that they outlive the process. */
public interface Store extends AutoCloseable {

    /** Completes when a version of the world is kept: at once where nothing is kept at all. */
    CompletionStage<Void> kept(long version);

    @Override
    void close();

    /** Keeps nothing. */
    static Store none() {
        return new Store() {
            @Override
            public CompletionStage<Void> kept(long version) {
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public void close() {}
        };
    }
}
