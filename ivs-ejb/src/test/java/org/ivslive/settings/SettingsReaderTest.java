package org.ivslive.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ivslive.settings.Settings.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @TempDir
    Path directory;

    @Test
    void read_bad() {
        assertThat(problems("API_PORT", "abc")).containsExactly("API_PORT=abc is not a port (1 to 65535)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS_REGION | useast1 | AWS_REGION=useast1 is not an AWS region like us-east-1
            AWS_ACCOUNT_ID | 12345 | AWS_ACCOUNT_ID=12345 is not an account number of 12 digits
            MASTER_STAGE_ARN | abc | MASTER_STAGE_ARN=abc is not the ARN of a stage
            STAGE_NAME_PREFIX | a b | STAGE_NAME_PREFIX=a b is not 1 to 64 of A–Z a–z 0–9 _ -
            REDIS_DB | 16 | REDIS_DB=16 is not a whole number from 0 to 15
            REDIS_KEY_PREFIX | {x} | REDIS_KEY_PREFIX={x} is not at most 64 of A–Z a–z 0–9 : _ -
            ROLE | web | ROLE=web is not one of api, media, all
            SERVER_ID | a/b | SERVER_ID=a/b is not 1 to 64 of A–Z a–z 0–9 . _ -
            VIEWER_TOKEN_DURATION | soon | VIEWER_TOKEN_DURATION=soon is not a time (plain seconds, or like 30s, 5m, PT5M)
            """)
    void read_badShape(String name, String value, String sentence) {
        assertThat(problems(name, value)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_REGION, us-gov-west-1",
        "AWS_REGION, eu-central-1",
        "MASTER_STAGE_ARN, arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456",
        "AWS_ACCOUNT_ID, 123456789012",
    })
    void read_goodShape(String name, String value) {
        assertThat(problems(name, value)).isEmpty();
    }

    @Test
    void read_saysEverythingAtOnce() {
        Map<String, String> variables = Map.of("API_PORT", "0", "LOG_LEVEL", "loud", "SCALE_UP_THRESHOLD", "60");
        assertThat(problemsOf(() -> SettingsReader.read(variables)))
                .containsExactlyInAnyOrder(
                        "API_PORT=0 is not a port (1 to 65535)",
                        "LOG_LEVEL=loud is not one of error, warn, info, debug, trace",
                        "SCALE_UP_THRESHOLD=60 is above MAX_VIEWERS_PER_STAGE=50",
                        "API_SECRET_KEY is not set: make one with: openssl rand -hex 32",
                        "MEDIA_SERVER_SECRET is not set: set it, or ENABLE_MEDIA_SERVER=false",
                        "DB_PASSWORD is not set: the password of DB_USER");
    }

    @Test
    void read_ruleAboutABadValueIsSilent() {
        assertThat(problems("SCALE_UP_THRESHOLD", "many", "MAX_VIEWERS_PER_STAGE", "3", "SKIP_AUTH", "perhaps"))
                .containsExactlyInAnyOrder(
                        "SCALE_UP_THRESHOLD=many is not a whole number from 1 to 10000",
                        "SKIP_AUTH=perhaps is not true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void read_blankIsUnset(String blank) {
        assertThat(TestSettings.with("API_PORT", blank).get(Settings.API_PORT)).isEqualTo(3000);
        assertThat(TestSettings.with("CORS_ORIGINS", blank).find(Settings.CORS_ORIGINS))
                .isEmpty();
        assertThat(problems("DB_PASSWORD", blank)).containsExactly("DB_PASSWORD is not set: the password of DB_USER");
    }

    @Test
    void read_strips() {
        assertThat(TestSettings.with("API_PORT", " 8080 ").get(Settings.API_PORT))
                .isEqualTo(8080);
    }

    @Test
    void appEnv_fallsBackToNodeEnv() {
        assertThat(environment("NODE_ENV", "staging")).isEqualTo(Environment.STAGING);
        assertThat(environment("NODE_ENV", "staging", "APP_ENV", "")).isEqualTo(Environment.STAGING);
        assertThat(environment("NODE_ENV", "staging", "APP_ENV", "test")).isEqualTo(Environment.TEST);
        assertThat(environment("NODE_ENV", "")).isEqualTo(Environment.PRODUCTION);
    }

    @Test
    void serverId_tellsServersOfOneMachineApart() {
        assertThat(TestSettings.with("API_PORT", "3005").get(Settings.SERVER_ID))
                .matches("[A-Za-z0-9._-]{1,58}-3005");
        assertThat(TestSettings.with("ROLE", "media", "PORT", "3007").get(Settings.SERVER_ID))
                .endsWith("-3007");
        assertThat(TestSettings.with("SERVER_ID", "one").get(Settings.SERVER_ID))
                .isEqualTo("one");
    }

    @Test
    void ofProcess_environmentOverFile() throws IOException {
        Files.writeString(directory.resolve(".env"), """
                # a comment
                API_PORT=8080
                REDIS_HOST="from the file"
                DB_HOST=
                """);
        assertThat(SettingsReader.ofProcess(directory, Map.of("API_PORT", "9090", "HOME", "/")))
                .containsOnly(
                        Map.entry("API_PORT", "9090"),
                        Map.entry("REDIS_HOST", "from the file"),
                        Map.entry("DB_HOST", ""),
                        Map.entry("HOME", "/"));
    }

    @Test
    void ofProcess_withoutFile() {
        assertThat(SettingsReader.ofProcess(directory, Map.of("A", "b"))).containsOnly(Map.entry("A", "b"));
    }

    @Test
    void ofProcess_malformedFile() throws IOException {
        Files.writeString(directory.resolve(".env"), """
                API_PORT=8080
                IVS_SIGNING_KEY=-----BEGIN EC PRIVATE KEY-----
                MIGkAgEBBDAsecret
                """);
        assertThat(problemsOf(() -> SettingsReader.ofProcess(directory, Map.of())))
                .containsExactly(".env cannot be read: line 3 is not NAME=value");
    }

    @Test
    void read_hidesSecrets() {
        Settings settings = TestSettings.with("API_SECRET_KEY", "very-secret-value", "REDIS_PASSWORD", "hush-hush");
        assertThat(settings.toString())
                .contains("API_SECRET_KEY", "REDIS_PASSWORD")
                .doesNotContain("very-secret-value", "hush-hush");
        assertThat(settings.secretValues())
                .contains("very-secret-value", "hush-hush")
                .doesNotContain("localhost", "ivs");
        assertThat(problems("API_SECRET_KEY", "short-secret", "API_PORT", "x"))
                .hasSize(2)
                .noneMatch(problem -> problem.contains("short-secret"));
    }

    @Test
    void secrets_areMarked() {
        assertThat(Settings.all().stream().filter(Setting::secret).map(Setting::name))
                .containsExactly(
                        "API_SECRET_KEY",
                        "INTERNAL_SECRET",
                        "MEDIA_SERVER_SECRET",
                        "AWS_SECRET_ACCESS_KEY",
                        "IVS_SIGNING_KEY",
                        "REDIS_PASSWORD",
                        "DB_PASSWORD");
    }

    private static Environment environment(String... pairs) {
        return TestSettings.with(pairs).get(Settings.APP_ENV);
    }

    private static List<String> problems(String... pairs) {
        return problemsOf(() -> TestSettings.with(pairs));
    }

    private static List<String> problemsOf(ThrowingCallable reading) {
        InvalidSettings invalid = catchThrowableOfType(InvalidSettings.class, reading);
        return invalid == null ? List.of() : invalid.problems();
    }
}
