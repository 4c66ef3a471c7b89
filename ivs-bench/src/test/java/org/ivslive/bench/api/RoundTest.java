package org.ivslive.bench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Round FIRST = new Round(20_000, 3_000, 9_000, 5_000, 12.34, 3);
    private static final Round DISTURBED = new Round(100, 100, 100, 100, 900, 900);
    private static final Round THIRD = new Round(21_000.4, 3_100, 9_100, 5_100, 11, 4);

    @Test
    void median_isOfEachFigure() {
        assertThat(Round.median(List.of(FIRST, DISTURBED, THIRD)))
                .isEqualTo(new Round(20_000, 3_000, 9_000, 5_000, 12.34, 4));
        assertThat(Round.median(List.of(FIRST, THIRD)).join()).isEqualTo(3_050);
        assertThat(Round.median(List.of(DISTURBED))).isEqualTo(DISTURBED);
        assertThatThrownBy(() -> Round.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void line_isOneForPrograms() {
        assertThat(FIRST.line())
                .isEqualTo("api floor_rps=20000 join_rps=3000 heartbeat_rps=9000 stats_rps=5000 join_p99_ms=12.3"
                        + " heartbeat_p99_ms=3.0");
    }

    @Test
    void steady_isWithinATenth() {
        assertThat(FIRST.isAbout(THIRD)).isTrue();
        assertThat(FIRST.isAbout(DISTURBED)).isFalse();
        assertThat(FIRST.isAbout(new Round(20_000, 2_600, 9_000, 5_000, 0, 0))).isFalse();
    }
}
