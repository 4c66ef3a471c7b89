package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.junit.jupiter.api.Test;

class TokenRequestTest {

    private static final StageArn STAGE = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");
    private static final Set<Capability> WATCH = Set.of(Capability.SUBSCRIBE);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ParticipantId SOMEBODY = new ParticipantId("somebody");

    @Test
    void bounds_hold() {
        assertThat(new TokenRequest(
                        STAGE, SOMEBODY, "u".repeat(128), WATCH, Duration.ofDays(14), Map.of("k", "v".repeat(1023))))
                .isNotNull();
        assertThat(new TokenRequest(STAGE, "", WATCH, Duration.ofMinutes(1))).isNotNull();
    }

    @Test
    void beyondThem_isRefused() {
        assertThatThrownBy(() -> new TokenRequest(STAGE, "u".repeat(129), WATCH, HOUR))
                .hasMessage("a user id has 128 characters at most");
        assertThatThrownBy(() -> new TokenRequest(STAGE, "u", Set.of(), HOUR))
                .hasMessage("a token lets its bearer do something");
        assertThatThrownBy(() -> new TokenRequest(STAGE, "u", WATCH, Duration.ofSeconds(59)))
                .hasMessage("a token lasts between 1 minute and 14 days");
        assertThatThrownBy(() ->
                        new TokenRequest(STAGE, "u", WATCH, Duration.ofDays(14).plusMillis(1)))
                .hasMessage("a token lasts between 1 minute and 14 days");
        assertThatThrownBy(() -> new TokenRequest(STAGE, SOMEBODY, "u", WATCH, HOUR, Map.of("k", "é".repeat(512))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attributes have 1 KB at most");
    }
}
