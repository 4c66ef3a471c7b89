package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTagsTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    private final KeyTags tags = new KeyTags("mine");

    @Test
    void written_isReadAgain() {
        Map<String, String> written = tags.of(7, TIME, Duration.ofHours(4));
        assertThat(tags.own(written)).isTrue();
        assertThat(new KeyTags("other").own(written)).isFalse();
        assertThat(KeyTags.free(written)).isFalse();
        assertThat(KeyTags.generation(written)).hasValue(7);
        assertThat(KeyTags.since(written)).contains(TIME);
        assertThat(KeyTags.longest(written)).contains(Duration.ofHours(4));
        assertThat(written.values()).allMatch(value -> value.matches("[A-Za-z0-9 _.:/=+@-]{1,256}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999", "4294967296"})
    void nonsense_isNothing(String value) {
        Map<String, String> written =
                Map.of("ivs-live:generation", value, "ivs-live:since", value, "ivs-live:longest-token", value + "s");
        assertThat(KeyTags.generation(written)).isEmpty();
        assertThat(KeyTags.since(written)).isEmpty();
        assertThat(KeyTags.longest(written)).isEmpty();
        assertThat(tags.own(written)).isFalse();
        assertThat(KeyTags.free(written)).isTrue();
    }

    @Test
    void longest_isNoMoreThanIvsAllows() {
        assertThat(KeyTags.longest(Map.of("ivs-live:longest-token", "9999999999")))
                .contains(Duration.ofDays(14));
    }
}
