package org.ivslive.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ivslive.settings.Settings.Environment;
import org.ivslive.settings.Settings.Fanout;
import org.ivslive.settings.Settings.LogFormat;
import org.ivslive.settings.Settings.LogLevel;
import org.ivslive.settings.Settings.Placement;
import org.ivslive.settings.Settings.Role;
import org.junit.jupiter.api.Test;

/** What the service does where nothing is said. Whoever runs it relies on this; a change belongs in the release notes. */
class SettingsDefaultsTest {

    private final Settings settings = TestSettings.with();
    private final List<Setting<?>> seen = new ArrayList<>();

    @Test
    void defaults_asPromised() {
        expect(Settings.APP_ENV, Environment.PRODUCTION);
        expect(Settings.ROLE, Role.ALL);
        expect(Settings.API_PORT, 3000);
        expect(Settings.MEDIA_PORT, 3001);
        expect(Settings.BIND_ADDRESS, "127.0.0.1");
        expect(Settings.SKIP_AUTH, false);
        expect(Settings.ENABLE_MEDIA_SERVER, true);
        expect(Settings.MEDIA_SERVER_URL, URI.create("http://localhost:3001"));
        expect(Settings.LOG_LEVEL, LogLevel.INFO);
        expect(Settings.LOG_FORMAT, LogFormat.TEXT);

        expect(Settings.AWS_REGION, "us-east-1");
        expect(Settings.STAGE_NAME_PREFIX, "ivs-live");
        expect(Settings.WHIP_ENDPOINT, URI.create("https://global.whip.live-video.net"));
        expect(Settings.FANOUT_MODE, Fanout.RELAY);

        expect(Settings.REDIS_HOST, "localhost");
        expect(Settings.REDIS_PORT, 6379);
        expect(Settings.REDIS_TLS, false);
        expect(Settings.REDIS_DB, 0);
        expect(Settings.REDIS_KEY_PREFIX, "ivs:");
        expect(Settings.DB_HOST, "localhost");
        expect(Settings.DB_PORT, 5432);
        expect(Settings.DB_NAME, "ivs_live");
        expect(Settings.DB_USER, "ivs");
        expect(Settings.DB_SSL_ENABLED, false);
        expect(Settings.DB_POOL_MAX, 10);

        expect(Settings.MAX_VIEWERS_PER_STAGE, 50);
        expect(Settings.SCALE_UP_THRESHOLD, 45);
        expect(Settings.SCALE_DOWN_THRESHOLD, 5);
        expect(Settings.MAX_STAGES, 20);
        expect(Settings.STAGE_WARMUP, Duration.ofMinutes(5));
        expect(Settings.AUTOSCALE_INTERVAL, Duration.ofSeconds(30));
        expect(Settings.WARM_SPARE_STAGES, 1);
        expect(Settings.PLACEMENT, Placement.FEWEST);
        expect(Settings.AUTO_SCALE_ENABLED, true);

        expect(Settings.PUBLISHER_TOKEN_DURATION, Duration.ofSeconds(14_400));
        expect(Settings.VIEWER_TOKEN_DURATION, Duration.ofSeconds(3_600));
        expect(Settings.PUBLISHER_GRACE, Duration.ofSeconds(60));
        expect(Settings.PUBLISHER_START_TIMEOUT, Duration.ofMinutes(15));
        expect(Settings.RATE_LIMIT_WINDOW_MS, Duration.ofMillis(60_000));
        expect(Settings.RATE_LIMIT_MAX_REQUESTS, 100);

        expect(Settings.SERVER_IP, "localhost");
        expect(Settings.API_SERVER_URL, URI.create("http://localhost:3000"));
        expect(Settings.HEARTBEAT_INTERVAL, Duration.ofMillis(30_000));
        expect(Settings.STAGE_SYNC_INTERVAL, Duration.ofMillis(60_000));
        expect(Settings.ENABLE_AUTO_SYNC, true);
        expect(Settings.MEDIA_UDP_PORT, 10_000);
        expect(Settings.CLOUDWATCH_ENABLED, false);
        expect(Settings.CLOUDWATCH_NAMESPACE, "IVS/Production");
        expect(Settings.METRICS_INTERVAL, Duration.ofSeconds(60));

        expectNone(Settings.API_SECRET_KEY);
        expectNone(Settings.INTERNAL_SECRET);
        expectNone(Settings.MEDIA_SERVER_SECRET);
        expectNone(Settings.CORS_ORIGINS);
        expectNone(Settings.TRUSTED_PROXIES);
        expectNone(Settings.AWS_ACCESS_KEY_ID);
        expectNone(Settings.AWS_SECRET_ACCESS_KEY);
        expectNone(Settings.AWS_ACCOUNT_ID);
        expectNone(Settings.AWS_ENDPOINT_URL_IVS_REALTIME);
        expectNone(Settings.MASTER_STAGE_ARN);
        expectNone(Settings.IVS_SIGNING_KEY);
        expectNone(Settings.REDIS_PASSWORD);
        expectNone(Settings.DB_PASSWORD);
        expectNone(Settings.MEDIA_PUBLIC_IP);

        seen.add(Settings.SERVER_ID); // its default depends on the machine, and is tested with the reader
        assertThat(seen).as("every setting is looked at").containsExactlyInAnyOrderElementsOf(Settings.all());
    }

    private <T> void expect(Setting<T> setting, T value) {
        seen.add(setting);
        assertThat(settings.get(setting)).as(setting.name()).isEqualTo(value);
    }

    private void expectNone(Setting<?> setting) {
        seen.add(setting);
        Optional<?> value = settings.find(setting);
        boolean given = TestSettings.NEEDED.containsKey(setting.name());
        assertThat(value.isPresent()).as(setting.name()).isEqualTo(given);
        assertThat(setting.fallback()).as(setting.name()).isNull();
    }
}
