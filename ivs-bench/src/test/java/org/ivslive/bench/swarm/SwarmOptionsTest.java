package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.up.RunningApplication;
import org.junit.jupiter.api.Test;

class SwarmOptionsTest {
    private static final RunningApplication UP =
            new RunningApplication(URI.create("http://127.0.0.1:3000"), Optional.of("the-key"));

    @Test
    void nothingGiven_isTheApplicationOfUp() {
        SwarmOptions options = SwarmOptions.of(List.of(), UP);

        assertThat(options.key()).isEqualTo("the-key");
        assertThat(options.viewers()).isEqualTo(100);
        assertThat(options.ramp()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.stay()).isEqualTo(Duration.ofMinutes(1));
        assertThat(options.beat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.seats()).isEqualTo(50);
        assertThat(options.webSockets()).isTrue();
        assertThat(options).hasToString("100 viewers on http://127.0.0.1:3000");
    }

    @Test
    void minutes_mayBeAFraction_orATime() {
        assertThat(SwarmOptions.of(List.of("--minutes", "0.5"), UP).stay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(SwarmOptions.of(List.of("--for", "45s"), UP).stay()).isEqualTo(Duration.ofSeconds(45));
        refused("./ivs swarm takes --minutes or --for, not both", UP, "--for", "45s", "--minutes", "1");
    }

    @Test
    void impossible_isRefused() {
        refused("./ivs swarm --beat is one second at least", UP, "--beat", "10ms");
        refused("./ivs swarm needs a key", new RunningApplication(UP.url(), Optional.empty()));
        refused("./ivs swarm --viewers 0 is not", UP, "--viewers", "0");
    }

    private static void refused(String message, RunningApplication up, String... given) {
        assertThatThrownBy(() -> SwarmOptions.of(List.of(given), up))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.text()).startsWith(message));
    }
}
