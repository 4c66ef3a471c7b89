package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationEnvironmentTest {
    @TempDir
    Path dir;

    @Test
    void variables_ofNothing_pointAtWhatIsStartedHere() throws Exception {
        assertThat(variables(Map.of()))
                .containsEntry("APP_ENV", "development")
                .containsEntry("ROLE", "all")
                .containsEntry("API_PORT", "3000")
                .containsEntry("BIND_ADDRESS", "127.0.0.1")
                .containsEntry("DB_HOST", "127.0.0.1")
                .containsEntry("DB_PORT", "15432")
                .containsEntry("DB_NAME", "ivs_live")
                .containsEntry("REDIS_PORT", "16379")
                .containsEntry("AWS_REGION", "us-east-1")
                .containsEntry("AWS_ENDPOINT_URL_IVS_REALTIME", "http://127.0.0.1:4599")
                .containsEntry("AWS_EC2_METADATA_DISABLED", "true")
                .containsEntry("MEDIA_UDP_PORT", "10000")
                .containsKeys("API_SECRET_KEY", "INTERNAL_SECRET", "MEDIA_SERVER_SECRET", "DB_PASSWORD");
    }

    @Test
    void variables_ofTheUser_win() throws Exception {
        Map<String, String> given = Map.of(
                "API_SECRET_KEY", "mine",
                "APP_ENV", "production",
                "DB_HOST", "db.example",
                "AWS_PROFILE", "live",
                "MAX_STAGES", "3");
        assertThat(variables(given)).containsAllEntriesOf(given).doesNotContainKeys("DB_PASSWORD", "AWS_ACCESS_KEY_ID");
    }

    @Test
    void variables_ofAnOwnDatabasePassword_areNotMixedWithTheLocalOne() throws Exception {
        assertThat(variables(Map.of("DB_PASSWORD", "for another server")).get("DB_PASSWORD"))
                .isNotEqualTo("for another server");
    }

    @Test
    void variables_withNodeEnv_areOfThatEnvironment() throws Exception {
        assertThat(variables(Map.of("NODE_ENV", "production"))).containsEntry("APP_ENV", "production");
    }

    private Map<String, String> variables(Map<String, String> given) throws Exception {
        Secrets secrets = Secrets.in(dir.resolve("secrets"), new SecureRandom());
        return new ApplicationEnvironment(UpSettings.of(given), secrets).variables();
    }
}
