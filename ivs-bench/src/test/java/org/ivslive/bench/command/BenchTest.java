package org.ivslive.bench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ivslive.bench.api.ApiCommand;
import org.ivslive.bench.seats.SeatsCommand;
import org.ivslive.bench.sockets.SocketsCommand;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;

class BenchTest {
    @Test
    void theFirstWord_saysWhatIsMeasured() {
        assertThat(Bench.named(List.of("api", "--rounds", "1"))).isInstanceOf(ApiCommand.class);
        assertThat(Bench.named(List.of("seats"))).isInstanceOf(SeatsCommand.class);
        assertThat(Bench.named(List.of("sockets"))).isInstanceOf(SocketsCommand.class);
    }

    @Test
    void anythingElse_isRefused() {
        refused(List.of());
        refused(List.of("media"));
        refused(List.of("--rounds", "1"));
    }

    private static void refused(List<String> arguments) {
        assertThatThrownBy(() -> Bench.named(arguments)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.text())
                    .isEqualTo("./ivs bench measures: ./ivs bench api, ./ivs bench seats, ./ivs bench sockets");
            assertThat(problem.exitStatus()).isEqualTo(2);
        });
    }
}
