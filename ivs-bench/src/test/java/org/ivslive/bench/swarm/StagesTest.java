package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;

class StagesTest {
    private final Breaches breaches = new Breaches();
    private final Stages stages = new Stages(2, breaches);

    @Test
    void full_isNoBreach() {
        stages.enter("a");
        stages.enter("a");
        stages.told("a", IntNode.valueOf(2));
        stages.told("b", MissingNode.getInstance());

        assertThat(breaches.isEmpty()).isTrue();
        assertThat(stages.count()).isEqualTo(1);
        assertThat(stages.mostOnOne()).isEqualTo(2);
    }

    @Test
    void ourOwn_areCountedWhateverTheServerSays() {
        stages.enter("a");
        stages.enter("a");
        stages.exit("a");
        stages.enter("a");
        assertThat(breaches.isEmpty()).isTrue();

        stages.enter("a");
        assertThat(breaches.lines())
                .containsExactly("a stage above its seats: a, 3 of 2 seats, by viewers of this swarm hold seats on it"
                        + " (1 times)");
    }

    @Test
    void anAnswer_thatSaysTooMany_isABreachEachTime() {
        stages.told("a", IntNode.valueOf(3));
        stages.told("b", IntNode.valueOf(4));

        assertThat(breaches.lines())
                .containsExactly("a stage above its seats: a, 3 of 2 seats, by currentViewers of an answer (2 times)");
        assertThat(stages.mostOnOne()).isEqualTo(4);
    }

    @Test
    void theStatistics_areLookedThrough() throws Exception {
        stages.told(new ObjectMapper().readTree("""
                                {"stages":[{"stageArn":"a","viewerCount":2},{"stageArn":"b","viewerCount":3}]}"""));

        assertThat(stages.count()).isEqualTo(2);
        assertThat(breaches.lines())
                .containsExactly("a stage above its seats: b, 3 of 2 seats, by viewerCount of /api/stats (1 times)");
    }
}
