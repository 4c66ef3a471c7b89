package org.ivslive.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPositionTest {

    private static final UUID ID = UUID.fromString("f0b4ad22-589a-42d6-8060-8f31f277deb0");

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-21T12:00:00.000001Z", "2026-11-21T12:00:00.999999Z"})
    void text_isReadBackToTheMicrosecond(String at) {
        DecisionPosition position = new DecisionPosition(Instant.parse(at), ID);

        assertThat(DecisionPosition.parse(position.toString())).contains(position);
    }

    @Test
    void text_looksLikeThis() {
        assertThat(new DecisionPosition(Instant.ofEpochSecond(1), ID)).hasToString("1000000_" + ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1000000",
                "_f0b4ad22-589a-42d6-8060-8f31f277deb0",
                "1000000_f0b4ad22",
                "-1_f0b4ad22-589a-42d6-8060-8f31f277deb0",
                "1000000_f0b4ad22-589a-42d6-8060-8f31f277deb0 or 1=1",
                "999999999999999999_f0b4ad22-589a-42d6-8060-8f31f277deb0"
            })
    void text_ofSomethingElse(String text) {
        assertThat(DecisionPosition.parse(text)).isEmpty();
    }
}
