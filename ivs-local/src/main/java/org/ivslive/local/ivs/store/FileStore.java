package org.ivslive.local.ivs.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ivslive.local.ivs.model.World;
import org.ivslive.local.ivs.model.WorldSnapshot;
import org.ivslive.local.ivs.token.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the state file on a thread of its own; changes that arrive during a write share the next one. */
public final class FileStore implements Store {
    private static final Logger log = LoggerFactory.getLogger(FileStore.class);

    private final StateFile file;
    private final World world;
    private final SigningKey signingKey;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "state-file");
        thread.setDaemon(true);
        return thread;
    });
    private long written;
    private CompletableFuture<Void> next = new CompletableFuture<>();
    private boolean scheduled;

    public FileStore(StateFile file, World world, SigningKey signingKey) {
        this.file = file;
        this.world = world;
        this.signingKey = signingKey;
        this.written = -1;
    }

    @Override
    public synchronized CompletionStage<Void> kept(long version) {
        if (written >= version) {
            return CompletableFuture.completedFuture(null);
        }
        if (!scheduled) {
            scheduled = true;
            writer.execute(this::write);
        }
        return next;
    }

    private void write() {
        CompletableFuture<Void> waiting;
        synchronized (this) {
            waiting = next;
            next = new CompletableFuture<>();
            scheduled = false;
        }
        try {
            WorldSnapshot snapshot = world.snapshot();
            file.write(new Saved(snapshot, signingKey));
            synchronized (this) {
                written = snapshot.version();
            }
            waiting.complete(null);
        } catch (IOException | RuntimeException failure) {
            log.error("The state could not be written: {}", failure.toString());
            waiting.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(1, TimeUnit.SECONDS)) {
                log.warn("The state file was still being written when the stand-in stopped");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
