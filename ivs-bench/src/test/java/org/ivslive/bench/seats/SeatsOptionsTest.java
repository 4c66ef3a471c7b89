package org.ivslive.bench.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.settings.Settings.Placement;
import org.junit.jupiter.api.Test;

class SeatsOptionsTest {
    @Test
    void nothingGiven_isAHundredThousandOnStagesOfFifty() {
        SeatsOptions options = SeatsOptions.of(List.of());

        assertThat(options).isEqualTo(new SeatsOptions(100_000, 50, Placement.FEWEST));
        assertThat(options.stages()).isEqualTo(2000);
    }

    @Test
    void stages_areAsManyAsAllNeed() {
        assertThat(SeatsOptions.of(List.of("--viewers", "101", "--seats", "10")).stages())
                .isEqualTo(11);
        assertThat(SeatsOptions.of(List.of("--placement", "fullest")).placement())
                .isEqualTo(Placement.FULLEST);
    }

    @Test
    void impossible_isRefused() {
        assertThatThrownBy(() -> SeatsOptions.of(List.of("--placement", "best")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.text())
                            .isEqualTo("./ivs bench seats --placement best is neither fewest nor fullest");
                    assertThat(problem.exitStatus()).isEqualTo(2);
                });
    }
}
