package org.ivslive.bench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void nothingGiven_isAServerOfItsOwn() {
        BenchOptions options = BenchOptions.of(List.of());

        assertThat(options.url()).isEmpty();
        assertThat(options.seconds()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.connections()).isEqualTo(32);
        assertThat(options.rounds()).isEqualTo(5);
    }

    @Test
    void aRunningServer_mayBeNamed() {
        BenchOptions options = BenchOptions.of(List.of("--url", "http://a:1", "--key", "secret", "--seconds", "1.5"));

        assertThat(options.url()).contains(URI.create("http://a:1"));
        assertThat(options.key()).contains("secret");
        assertThat(options.seconds()).isEqualTo(Duration.ofMillis(1500));
        assertThat(options.toString()).doesNotContain("secret");
    }

    @Test
    void impossible_isRefused() {
        refused("./ivs bench api --seconds is 0.1 at least", "--seconds", "0");
        refused("./ivs bench api --key goes with --url", "--key", "k");
        refused("./ivs bench api knows no --fast", "--fast");
    }

    private static void refused(String message, String... given) {
        assertThatThrownBy(() -> BenchOptions.of(List.of(given))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.text()).startsWith(message);
            assertThat(problem.exitStatus()).isEqualTo(2);
        });
    }
}
