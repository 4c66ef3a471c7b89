package org.ivslive.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ivslive.settings.Settings.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingKindTest {

    @Test
    void text_asItIs() {
        assertThat(read(SettingKind.TEXT, "a = b, \"c\"")).isEqualTo("a = b, \"c\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "1", "yes", "On"})
    void flag_on(String text) {
        assertThat(read(SettingKind.FLAG, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "0", "no", "OFF"})
    void flag_off(String text) {
        assertThat(read(SettingKind.FLAG, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "y", "ja", "truee", "enabled"})
    void flag_neither(String text) {
        assertRefused(SettingKind.FLAG, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "80", "65535"})
    void port_inRange(String text) {
        assertThat(read(SettingKind.PORT, text)).isEqualTo(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "80.0", "0x50", "http", "99999999999"})
    void port_outOfRange(String text) {
        assertRefused(SettingKind.PORT, text);
    }

    @Test
    void portOrOff_alsoZero() {
        assertThat(read(SettingKind.PORT_OR_OFF, "0")).isZero();
        assertThat(read(SettingKind.PORT_OR_OFF, "65535")).isEqualTo(65_535);
        assertRefused(SettingKind.PORT_OR_OFF, "65536");
        assertRefused(SettingKind.PORT_OR_OFF, "-1");
    }

    @Test
    void count_edges() {
        SettingKind<Integer> kind = SettingKind.count(5, 7);
        assertThat(read(kind, "5")).isEqualTo(5);
        assertThat(read(kind, "7")).isEqualTo(7);
        assertRefused(kind, "4");
        assertRefused(kind, "8");
        assertThat(kind.expectation()).isEqualTo("a whole number from 5 to 7");
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1, PT0.001S",
        "30000, PT30S",
        "30s, PT30S",
        "500ms, PT0.5S",
        "5m, PT5M",
        "2h, PT2H",
        "14d, PT336H",
        "PT5M, PT5M",
        "pt5m, PT5M",
        "P1DT1H, PT25H",
        "999999999999999, PT277777777H46M39.999S",
    })
    void millis_good(String text, Duration expected) {
        assertThat(read(SettingKind.MILLIS, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3600, PT1H", "90, PT1M30S", "4h, PT4H", "1500ms, PT1.5S", "PT15M, PT15M"})
    void seconds_good(String text, Duration expected) {
        assertThat(read(SettingKind.SECONDS, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-5s",
                "PT-5M",
                "-PT5M",
                "5 m",
                "5min",
                "5M",
                "1.5s",
                "soon",
                "1000000000000000",
                "m",
                "P1M"
            })
    void time_bad(String text) {
        assertRefused(SettingKind.MILLIS, text);
        assertRefused(SettingKind.SECONDS, text);
    }

    @Test
    void time_saysItsUnit() {
        assertThat(SettingKind.MILLIS.expectation()).isEqualTo("a time (plain milliseconds, or like 30s, 5m, PT5M)");
        assertThat(SettingKind.SECONDS.expectation()).isEqualTo("a time (plain seconds, or like 30s, 5m, PT5M)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3001", "https://global.whip.live-video.net", "http://[::1]:80/a?b=c"})
    void httpUrl_good(String text) {
        assertThat(read(SettingKind.HTTP_URL, text)).isEqualTo(URI.create(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:3001", "ftp://host", "http:///path", "https:host", "//host", "http://a b", "host"})
    void httpUrl_bad(String text) {
        assertRefused(SettingKind.HTTP_URL, text);
    }

    @Test
    void list_splitsAtCommas() {
        assertThat(read(SettingKind.LIST, "a, b ,,c,")).containsExactly("a", "b", "c");
        assertThat(read(SettingKind.LIST, ",")).isEmpty();
    }

    @Test
    void origins_asBrowsersWriteThem() {
        assertThat(read(SettingKind.ORIGINS, "https://a.example, http://localhost:5173,http://[::1]:80"))
                .containsExactly("https://a.example", "http://localhost:5173", "http://[::1]:80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "a.example", "https://a.example/", "https://a.example/b", "https://A.example", "https://*"})
    void origins_bad(String text) {
        assertRefused(SettingKind.ORIGINS, text);
    }

    @Test
    void choice_inAnyCase() {
        SettingKind<Placement> kind = SettingKind.choice(Placement.class);
        assertThat(read(kind, "fewest")).isEqualTo(Placement.FEWEST);
        assertThat(read(kind, "Fullest")).isEqualTo(Placement.FULLEST);
        assertRefused(kind, "few");
        assertThat(kind.expectation()).isEqualTo("one of fewest, fullest");
    }

    @Test
    void matching_asAWhole() {
        SettingKind<String> kind = SettingKind.matching("[a-z]{2}", "two letters");
        assertThat(read(kind, "ab")).isEqualTo("ab");
        assertRefused(kind, "abc");
        assertRefused(kind, "ab\n");
    }

    private static <T> T read(SettingKind<T> kind, String text) {
        return kind.read().apply(text);
    }

    private static void assertRefused(SettingKind<?> kind, String text) {
        ThrowingCallable reading = () -> kind.read().apply(text);
        assertThatThrownBy(reading).isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }
}
