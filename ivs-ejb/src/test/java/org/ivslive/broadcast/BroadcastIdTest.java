package org.ivslive.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BroadcastIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"main", "a", "2026-world-cup", "abcdefghijklmnopqrstuvwxyz012345"})
    void id_good(String text) {
        assertThat(new BroadcastId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Main", "a b", "a}", "a:b", "a\n", "abcdefghijklmnopqrstuvwxyz0123456"})
    void id_bad(String text) {
        assertThatThrownBy(() -> new BroadcastId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a broadcast id: " + text);
    }

    @Test
    void main_isTheDefault() {
        assertThat(BroadcastId.MAIN).isEqualTo(new BroadcastId("main"));
    }
}
