package org.ivslive.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.Test;

class ElsewhereTest {

    @Test
    void viewers_areSpreadAndNeverMoreThanThereAreSeats() {
        Elsewhere elsewhere = new Elsewhere(
                List.of(
                        stage("A", StageState.READY, 48),
                        stage("B", StageState.READY, 46),
                        stage("C", StageState.READY, 50)),
                50);

        List<String> sent = Stream.generate(elsewhere::next)
                .limit(7)
                .map(stage -> stage.map(arn -> arn.id().value()).orElse("-"))
                .toList();

        assertThat(sent.subList(0, 2)).containsOnly("B");
        assertThat(sent.stream().filter("A"::equals)).hasSize(2);
        assertThat(sent.stream().filter("B"::equals)).hasSize(4);
        assertThat(sent.get(6)).isEqualTo("-");
    }

    @Test
    void onlyReadyStages_areOffered() {
        Elsewhere elsewhere = new Elsewhere(
                List.of(
                        stage("A", StageState.DRAINING, 0),
                        stage("B", StageState.CONNECTING, 0),
                        stage("C", StageState.CREATING, 0)),
                50);

        assertThat(elsewhere.next()).isEqualTo(Optional.empty());
    }

    private static LiveStage stage(String id, StageState state, int viewers) {
        StageArn arn = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id);
        return new LiveStage(arn, id, state, false, true, Instant.EPOCH, Instant.EPOCH, viewers);
    }
}
