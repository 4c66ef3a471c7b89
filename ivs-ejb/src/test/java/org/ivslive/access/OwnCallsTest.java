package org.ivslive.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnCallsTest {

    private final OwnCalls own = new OwnCalls();

    @Test
    void key_isGoodUntilTheEnd() {
        assertThat(own.isOwn("")).isFalse();
        assertThat(own.isOwn(null)).isFalse();

        String key = own.begin();
        assertThat(key).hasSize(64);
        assertThat(own.isOwn(key)).isTrue();
        assertThat(own.isOwn(key + "0")).isFalse();
        assertThat(own.isOwn(null)).isFalse();

        own.end();
        assertThat(own.isOwn(key)).isFalse();
        assertThat(own.isOwn("")).isFalse();
    }

    @Test
    void eachKey_isAnother() {
        String first = own.begin();
        String second = own.begin();
        assertThat(second).isNotEqualTo(first);
        assertThat(own.isOwn(first)).isFalse();
    }
}
