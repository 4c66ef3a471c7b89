package org.ivslive.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRulesTest {

    @Nested
    class Access {

        @ParameterizedTest
        @ValueSource(strings = {"test", "staging", "production"})
        void skipAuth_outsideDevelopment(String environment) {
            assertThat(problems("SKIP_AUTH=true", "APP_ENV=" + environment))
                    .containsExactly("SKIP_AUTH=true works only while APP_ENV=development");
        }

        @Test
        void skipAuth_inDevelopmentNeedsNoKey() {
            assertThat(problems("SKIP_AUTH=true", "APP_ENV=development", "API_SECRET_KEY="))
                    .isEmpty();
        }

        @Test
        void adminKey_missing() {
            assertThat(problems("API_SECRET_KEY="))
                    .containsExactly("API_SECRET_KEY is not set: make one with: openssl rand -hex 32");
        }

        @Test
        void mediaSecret_missing() {
            String sentence = "MEDIA_SERVER_SECRET is not set: set it, or ENABLE_MEDIA_SERVER=false";
            assertThat(problems("MEDIA_SERVER_SECRET=")).containsExactly(sentence);
            assertThat(problems("MEDIA_SERVER_SECRET=", "ENABLE_MEDIA_SERVER=false"))
                    .isEmpty();
            assertThat(problems("MEDIA_SERVER_SECRET=", "ENABLE_MEDIA_SERVER=false", "ROLE=media"))
                    .containsExactly(sentence);
        }

        @Test
        void databasePassword_missing() {
            assertThat(problems("DB_PASSWORD=")).containsExactly("DB_PASSWORD is not set: the password of DB_USER");
        }

        @Test
        void masterStage_ofAnotherRegionOrAccount() {
            String arn = "MASTER_STAGE_ARN=arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";
            assertThat(problems(arn)).isEmpty();
            assertThat(problems(arn, "AWS_ACCOUNT_ID=123456789012")).isEmpty();
            assertThat(problems(arn, "AWS_REGION=eu-central-1", "AWS_ACCOUNT_ID=210987654321"))
                    .containsExactly(
                            "MASTER_STAGE_ARN is in us-east-1, AWS_REGION is eu-central-1",
                            "MASTER_STAGE_ARN is of account 123456789012, AWS_ACCOUNT_ID is 210987654321");
        }

        @Test
        void awsSecret_missing() {
            assertThat(problems("AWS_ACCESS_KEY_ID=AKIA"))
                    .containsExactly("AWS_SECRET_ACCESS_KEY is not set: it goes with AWS_ACCESS_KEY_ID");
            assertThat(problems("AWS_ACCESS_KEY_ID=AKIA", "AWS_SECRET_ACCESS_KEY=s"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"API_SECRET_KEY", "MEDIA_SERVER_SECRET", "INTERNAL_SECRET"})
        void shortSecret_inProductionAlone(String name) {
            assertThat(problems(name + "=123456789012345"))
                    .containsExactly(name + " is too short for production: 16 characters at least");
            assertThat(problems(name + "=1234567890123456")).isEmpty();
            assertThat(problems(name + "=1", "APP_ENV=staging")).isEmpty();
        }
    }

    @Nested
    class Seats {

        @Test
        void scaleUp_atTheSeats() {
            assertThat(problems("SCALE_UP_THRESHOLD=50")).isEmpty();
        }

        @Test
        void scaleUp_aboveTheSeats() {
            assertThat(problems("SCALE_UP_THRESHOLD=51"))
                    .containsExactly("SCALE_UP_THRESHOLD=51 is above MAX_VIEWERS_PER_STAGE=50");
        }

        @Test
        void scaleDown_belowScaleUp() {
            assertThat(problems("SCALE_DOWN_THRESHOLD=44")).isEmpty();
        }

        @Test
        void scaleDown_atScaleUp() {
            assertThat(problems("SCALE_DOWN_THRESHOLD=45"))
                    .containsExactly("SCALE_DOWN_THRESHOLD=45 is not below SCALE_UP_THRESHOLD=45");
        }
    }

    @Nested
    class Tokens {

        @ParameterizedTest
        @CsvSource({"59, PT59S", "15d, PT360H"})
        void duration_outOfRange(String given, String shown) {
            assertThat(problems("PUBLISHER_TOKEN_DURATION=" + given, "VIEWER_TOKEN_DURATION=" + given))
                    .containsExactly(
                            "PUBLISHER_TOKEN_DURATION=" + shown + " is not between 1 minute and 14 days",
                            "VIEWER_TOKEN_DURATION=" + shown + " is not between 1 minute and 14 days");
        }

        @ParameterizedTest
        @ValueSource(strings = {"60", "1m", "14d", "1209600"})
        void duration_edges(String given) {
            assertThat(problems("PUBLISHER_TOKEN_DURATION=" + given, "VIEWER_TOKEN_DURATION=" + given))
                    .isEmpty();
        }
    }

    @Nested
    class Values {

        @Test
        void matches_setAndEqual() {
            Settings settings = TestSettings.with("API_SECRET_KEY", "admin-key-0123456789");
            assertThat(settings.matches(Settings.API_SECRET_KEY, "admin-key-0123456789"))
                    .isTrue();
            assertThat(settings.matches(Settings.API_SECRET_KEY, "admin-key-012345678"))
                    .isFalse();
            assertThat(settings.matches(Settings.API_SECRET_KEY, "")).isFalse();
            assertThat(settings.matches(Settings.INTERNAL_SECRET, "")).isFalse();
        }

        @Test
        void get_unset() {
            Settings settings = TestSettings.with();
            assertThatThrownBy(() -> settings.get(Settings.MASTER_STAGE_ARN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("MASTER_STAGE_ARN is not set");
        }
    }

    private static List<String> problems(String... variables) {
        String[] pairs = Arrays.stream(variables)
                .flatMap(variable -> Arrays.stream(variable.split("=", 2)))
                .toArray(String[]::new);
        InvalidSettings invalid = catchThrowableOfType(InvalidSettings.class, () -> TestSettings.with(pairs));
        return invalid == null ? List.of() : invalid.problems();
    }
}
