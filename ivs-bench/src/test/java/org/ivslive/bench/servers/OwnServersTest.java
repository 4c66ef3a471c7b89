package org.ivslive.bench.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ivslive.local.launch.boot.Project;
import org.ivslive.settings.Settings;
import org.ivslive.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnServersTest {
    @TempDir
    Path root;

    @Test
    void theApplication_isAsInProduction_andTheSettingsAreGood() throws IOException {
        try (OwnServers servers = new OwnServers(new Project(root))) {
            Settings settings = SettingsReader.read(servers.environment());

            assertThat(settings.get(Settings.APP_ENV)).isEqualTo(Settings.Environment.PRODUCTION);
            assertThat(settings.get(Settings.SKIP_AUTH)).isFalse();
            assertThat(settings.get(Settings.API_SECRET_KEY)).isEqualTo(servers.key());
            assertThat(settings.get(Settings.MAX_VIEWERS_PER_STAGE)).isEqualTo(OwnServers.SEATS);
            assertThat(settings.get(Settings.AUTO_SCALE_ENABLED)).isFalse();
            assertThat(settings.get(Settings.RATE_LIMIT_MAX_REQUESTS)).isZero();
            assertThat(settings.find(Settings.IVS_SIGNING_KEY)).isPresent();
            assertThat(settings.get(Settings.BIND_ADDRESS)).isEqualTo("127.0.0.1");
            assertThat(servers.url()).isEqualTo(URI.create("http://127.0.0.1:" + settings.get(Settings.API_PORT)));
            assertThat(URI.create(servers.environment().get("AWS_ENDPOINT_URL_IVS_REALTIME"))
                            .getHost())
                    .as("never the real IVS")
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void whatAnEarlierRunLeft_isGone() throws IOException {
        Path old = root.resolve(".ivs/bench/postgres/old");
        Files.createDirectories(old);
        new OwnServers(new Project(root)).close();

        assertThat(old).doesNotExist();
        assertThat(root.resolve(".ivs/bench")).isEmptyDirectory();
    }

    @Test
    void eachRun_hasSecretsOfItsOwn() throws IOException {
        try (OwnServers one = new OwnServers(new Project(root));
                OwnServers other = new OwnServers(new Project(root))) {
            assertThat(one.key()).hasSizeGreaterThan(30).isNotEqualTo(other.key());
            assertThat(one.environment().get("REDIS_PASSWORD"))
                    .isNotEqualTo(other.environment().get("REDIS_PASSWORD"));
        }
    }

    @Test
    void aRedisAlone_startsAndStops() throws Exception {
        OwnRedis redis = new OwnRedis(root.resolve("bench"), Path.of("../.ivs/servers"));
        redis.start();
        assertThat(redis.environment()).containsOnlyKeys("REDIS_HOST", "REDIS_PORT", "REDIS_PASSWORD");
        assertThat(redis.cpu().seconds()).isNotNegative();
        long pid = redis.pid();
        redis.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
