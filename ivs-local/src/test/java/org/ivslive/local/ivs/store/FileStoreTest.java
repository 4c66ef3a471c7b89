package org.ivslive.local.ivs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ivslive.local.ivs.Keys;
import org.ivslive.local.ivs.SteppedClock;
import org.ivslive.local.ivs.model.Home;
import org.ivslive.local.ivs.model.Ids;
import org.ivslive.local.ivs.model.PublicKeyMaterial;
import org.ivslive.local.ivs.model.Tags;
import org.ivslive.local.ivs.model.World;
import org.ivslive.local.ivs.model.WorldSnapshot;
import org.ivslive.local.ivs.token.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    private static final Home HOME = new Home("eu-west-1", "123456789012");

    @TempDir
    Path directory;

    private final SteppedClock clock = new SteppedClock();
    private final World world = new World(clock, Ids.random(), WorldSnapshot.EMPTY);
    private final SigningKey key = SigningKey.fresh();

    @Test
    void kept_thenTheFileHoldsIt() throws Exception {
        Path path = directory.resolve("deep/state.json");
        try (FileStore store = new FileStore(new StateFile(path), world, key)) {
            world.stages().create(HOME, "one", new Tags(Map.of("a", "1")), 10);
            world.publicKeys().add(HOME, "k", PublicKeyMaterial.parse("x", Keys.p384()), Tags.NONE, 3);
            await(store);
            Saved saved = new StateFile(path).load(clock);
            assertThat(saved.world().stages()).isEqualTo(world.stages().all());
            assertThat(saved.world().publicKeys()).isEqualTo(world.publicKeys().all());
            assertThat(saved.signingKey().privateKey()).isEqualTo(key.privateKey());
        }
        assertThat(directory.resolve("deep")).isDirectoryContaining("glob:**state.json");
        assertThat(Files.exists(directory.resolve("deep/state.json.next"))).isFalse();
    }

    @Test
    void kept_manyAtOnce_allComplete() throws Exception {
        Path path = directory.resolve("state.json");
        try (FileStore store = new FileStore(new StateFile(path), world, key)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                world.stages().create(HOME, "s" + i, Tags.NONE, 1000);
                all.add(store.kept(world.version()).toCompletableFuture());
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
            assertThat(new StateFile(path).load(clock).world().stages()).hasSize(100);
        }
    }

    @Test
    void kept_whereNothingCanBeWritten_failsAndRecovers() throws Exception {
        Path blocked = directory.resolve("blocked");
        Files.writeString(blocked, "a file where the directory should be");
        try (FileStore store = new FileStore(new StateFile(blocked.resolve("state.json")), world, key)) {
            world.stages().create(HOME, "one", Tags.NONE, 10);
            assertThatThrownBy(() -> await(store)).isInstanceOf(java.util.concurrent.ExecutionException.class);
            Files.delete(blocked);
            await(store);
            assertThat(blocked.resolve("state.json")).exists();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void file_isForItsOwnerAlone() throws Exception {
        Path path = directory.resolve("state.json");
        new StateFile(path).write(new Saved(world.snapshot(), key));
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    private void await(FileStore store) throws Exception {
        store.kept(world.version()).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
