package org.ivslive.bench.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;

class SocketsOptionsTest {
    @Test
    void nothingGiven_isFiveThousand() {
        assertThat(SocketsOptions.of(List.of())).isEqualTo(new SocketsOptions(5000, Duration.ofSeconds(10)));
    }

    @Test
    void both_canBeGiven() {
        assertThat(SocketsOptions.of(List.of("--sockets", "20", "--seconds", "1.5")))
                .isEqualTo(new SocketsOptions(20, Duration.ofMillis(1500)));
    }

    @Test
    void impossible_isRefused() {
        refused("./ivs bench sockets --seconds is 0.5 at least", "--seconds", "0.1");
        refused("./ivs bench sockets --sockets 20000 is not a whole number from 1 to 19000", "--sockets", "20000");
        refused("./ivs bench sockets knows no --url", "--url", "http://a");
    }

    private static void refused(String message, String... given) {
        assertThatThrownBy(() -> SocketsOptions.of(List.of(given)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.text()).startsWith(message));
    }
}
