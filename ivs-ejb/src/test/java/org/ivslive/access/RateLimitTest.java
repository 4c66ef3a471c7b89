package org.ivslive.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.redis.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private Instant now = Instant.parse("2026-03-04T05:06:07Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final List<String> asked = new ArrayList<>();
    private boolean away;

    @Test
    void count_upToTheLimit() {
        RateLimit limit = limit(2);
        Duration reset = Duration.ofMillis(1_500);

        assertThat(limit.count("a")).contains(new RateLimit.Verdict(true, 2, 1, reset));
        assertThat(limit.count("a")).contains(new RateLimit.Verdict(true, 2, 0, reset));
        assertThat(limit.count("a")).contains(new RateLimit.Verdict(false, 2, 0, reset));
    }

    @Test
    void count_off() {
        assertThat(limit(0).count("a")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void storeAway_letsPassAndDoesNotAskEveryTime() {
        RateLimit limit = limit(1);
        away = true;
        assertThat(limit.count("a")).isEmpty();
        assertThat(limit.count("a")).isEmpty();
        assertThat(asked).hasSize(1);

        away = false;
        now = now.plus(RateLimit.PAUSE);

        assertThat(limit.count("a")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "::1, 0000000000000000",
        "unknown, unknown"
    })
    void client_isAnAddressOrANetworkOfIpv6(String address, String client) {
        assertThat(RateLimit.client(address)).isEqualTo(client);
    }

    private RateLimit limit(int most) {
        return new RateLimit(
                client -> {
                    asked.add(client);
                    if (away) {
                        throw TestStore.away();
                    }
                    return List.of((long) asked.size(), 1_500L);
                },
                clock,
                most);
    }
}
