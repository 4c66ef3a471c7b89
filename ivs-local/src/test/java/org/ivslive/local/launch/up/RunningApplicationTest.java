package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.ivslive.local.launch.boot.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningApplicationTest {
    @TempDir
    Path root;

    @Test
    void nothingSet_isWhereUpStartsIt() throws Exception {
        Path data = Files.createDirectories(root.resolve(".ivs/data"));
        Secrets secrets = Secrets.in(data.resolve("secrets.properties"), new SecureRandom());

        RunningApplication running = RunningApplication.of(Map.of(), new Project(root));

        assertThat(running.url()).isEqualTo(URI.create("http://127.0.0.1:3000"));
        assertThat(running.key()).contains(secrets.get(Secrets.API_KEY));
        assertThat(running.toString()).doesNotContain(secrets.get(Secrets.API_KEY));
    }

    @Test
    void settings_areThoseOfUp() throws Exception {
        Files.writeString(root.resolve(".env"), "API_PORT=3300\nAPI_SECRET_KEY=from-the-file\n");

        RunningApplication running =
                RunningApplication.of(Map.of("API_PORT", "3400", "BIND_ADDRESS", "0.0.0.0"), new Project(root));

        assertThat(running.url()).isEqualTo(URI.create("http://127.0.0.1:3400"));
        assertThat(running.key()).contains("from-the-file");
    }

    @Test
    void anotherDataDirectory_hasTheKey() throws Exception {
        Path data = Files.createDirectories(root.resolve("elsewhere"));
        Secrets secrets = Secrets.in(data.resolve("secrets.properties"), new SecureRandom());

        assertThat(RunningApplication.of(Map.of("IVS_DATA_DIR", data.toString()), new Project(root))
                        .key())
                .contains(secrets.get(Secrets.API_KEY));
    }

    @Test
    void neverStarted_hasNoKey() throws Exception {
        assertThat(RunningApplication.of(Map.of(), new Project(root)).key()).isEmpty();
    }
}
