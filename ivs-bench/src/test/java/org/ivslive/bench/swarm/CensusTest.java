package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ivslive.bench.swarm.Census.Count;
import org.junit.jupiter.api.Test;

class CensusTest {
    private final Breaches breaches = new Breaches();

    @Test
    void exact_isGood() {
        assertThat(judge(new Count(30, 30), new Count(0, 0))).isEqualTo("the server counted 30, the swarm held 30");
        assertThat(breaches.isEmpty()).isTrue();
    }

    @Test
    void seatsNotGivenBack_areStillCounted() {
        assertThat(judge(new Count(30, 30), new Count(2, 2))).startsWith("the server counted 30");
        assertThat(breaches.isEmpty()).isTrue();
    }

    @Test
    void another_whileWeWereAlone_isABreach() {
        judge(new Count(31, 30), new Count(0, 0));
        assertThat(breaches.lines())
                .containsExactly("a count that differs from the viewers held: the server counted 31, the swarm held 30"
                        + " (1 times)");
    }

    @Test
    void others_makeItUseless() {
        assertThat(judge(new Count(35, 30), new Count(5, 0)))
                .isEqualTo("not compared: others came or left meanwhile (+5)");
        assertThat(breaches.isEmpty()).isTrue();
    }

    @Test
    void noAnswer_isNoCount() {
        assertThat(Census.judge(Optional.empty(), Optional.of(new Count(0, 0)), breaches))
                .startsWith("not compared: the server did not say");
        assertThat(breaches.isEmpty()).isTrue();
    }

    private String judge(Count sitting, Count left) {
        return Census.judge(Optional.of(sitting), Optional.of(left), breaches);
    }
}
