package org.ivslive.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void values_areRead() {
        Arguments given =
                of("--count", "7", "--wait", "1.5m", "--part", "0.5", "--url", "https://a.example", "--quiet");

        assertThat(given.number("--count", 1, 10, 3)).isEqualTo(7);
        assertThat(given.duration("--wait", Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
        assertThat(given.fraction("--part", 1, 0)).isEqualTo(0.5);
        assertThat(given.url("--url")).contains(URI.create("https://a.example"));
        assertThat(given.has("--quiet")).isTrue();
    }

    @Test
    void nothingGiven_isTheDefault() {
        Arguments none = of();

        assertThat(none.number("--count", 1, 10, 3)).isEqualTo(3);
        assertThat(none.duration("--wait", Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(4));
        assertThat(none.fraction("--part", 1, 0.25)).isEqualTo(0.25);
        assertThat(none.url("--url")).isEmpty();
        assertThat(none.has("--quiet")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "30s,30000", "0.5s,500", "2h,7200000"})
    void durations(String text, long millis) {
        assertThat(of("--wait", text).duration("--wait", Duration.ZERO)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void whatIsWrong_isSaidWithStatus2() {
        refused("do knows no --else, only --count, --part, --quiet, --url, --wait", "--else", "1");
        refused("do --count needs a value", "--count");
        refused("do --count is given twice", "--count", "1", "--count", "2");
        refused("do --count 11 is not a whole number from 1 to 10", "--count", "11");
        refused("do --count x is not a whole number from 1 to 10", "--count", "x");
        refused("do --wait 5 is not a time such as 500ms, 30s, 1.5m or 2h", "--wait", "5");
        refused("do --part 2 is not a number from 0 to 1", "--part", "2");
        refused("do --url localhost:3000 is not an address such as http://127.0.0.1:3000", "--url", "localhost:3000");
        refused("do --url ftp://a is not an address such as http://127.0.0.1:3000", "--url", "ftp://a");
    }

    private static void refused(String message, String... given) {
        Consumer<Arguments> all = arguments -> {
            arguments.number("--count", 1, 10, 3);
            arguments.duration("--wait", Duration.ZERO);
            arguments.fraction("--part", 1, 0);
            arguments.url("--url");
        };
        assertThatThrownBy(() -> all.accept(of(given))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.text()).isEqualTo(message);
            assertThat(problem.exitStatus()).isEqualTo(2);
        });
    }

    private static Arguments of(String... given) {
        return Arguments.of("do", List.of(given), Set.of("--count", "--wait", "--part", "--url"), Set.of("--quiet"));
    }
}
