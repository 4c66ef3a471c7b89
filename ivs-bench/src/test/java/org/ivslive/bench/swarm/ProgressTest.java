package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ivslive.local.launch.up.RunningApplication;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final RunningApplication UP =
            new RunningApplication(URI.create("http://127.0.0.1:3000"), Optional.of("k"));

    @Test
    void atFirst_theBarIsEmpty() {
        Progress progress = new Progress(SwarmOptions.of(List.of("--minutes", "60"), UP));

        assertThat(progress.of(new Crowd.State(10, 8, 8, 0, 0, 0, 3, 2)))
                .isEqualTo("[............] 8 of 100 seated, 3 beats, 2 errors");
    }

    @Test
    void atTheEnd_itIsFull() {
        Progress progress = new Progress(SwarmOptions.of(List.of("--ramp", "0s", "--for", "0s"), UP));

        assertThat(progress.of(new Crowd.State(10, 8, 8, 0, 0, 0, 3, 2))).startsWith("[############] 8 of 100");
    }

    @Test
    void leaving_countsThoseWhoHaveLeft() {
        Progress progress = new Progress(SwarmOptions.of(List.of(), UP));

        assertThat(progress.of(new Crowd.State(100, 75, 100, 0, 0, 25, 3, 2)))
                .isEqualTo("[###.........] leaving, 75 still there");
    }
}
