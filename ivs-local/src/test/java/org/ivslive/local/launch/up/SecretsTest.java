package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path dir;

    @Test
    void in_generatesOnceAndKeeps() throws Exception {
        Path file = dir.resolve("secrets.properties");
        Secrets first = Secrets.in(file, new SecureRandom());
        Secrets again = Secrets.in(file, new SecureRandom());

        assertThat(first.get(Secrets.API_KEY)).hasSize(32).isEqualTo(again.get(Secrets.API_KEY));
        assertThat(first.get(Secrets.DB_PASSWORD)).isNotEqualTo(first.get(Secrets.REDIS_PASSWORD));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void in_aFileThatLacksOne_addsItAndKeepsTheOthers() throws Exception {
        Path file = Files.writeString(dir.resolve("secrets.properties"), "DB_PASSWORD=kept\n");
        Secrets secrets = Secrets.in(file, new SecureRandom());
        assertThat(secrets.get(Secrets.DB_PASSWORD)).isEqualTo("kept");
        assertThat(Files.readString(file)).contains("INTERNAL_SECRET=").contains("DB_PASSWORD=kept");
    }
}
