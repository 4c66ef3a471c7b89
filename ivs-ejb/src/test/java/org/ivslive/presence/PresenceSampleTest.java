package org.ivslive.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceSampleTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final StageArn MASTER = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/Master");

    /** A name at IVS is a viewer, with a {@code *} one who publishes, with a {@code =} a replica, with a {@code -} gone. */
    @ParameterizedTest(name = "[{0}] here, [{1}] at IVS")
    @CsvSource(
            delimiter = '|',
            value = {
                // seated | at IVS     | seats participants publishers viewers drift | ghosts | without seat
                "''       | ''         | 0 | 0 | 0 | 0 | 0  | 0 | 0",
                "a b c    | a b c      | 3 | 3 | 0 | 3 | 0  | 0 | 0",
                "a b c    | a b c p*   | 3 | 4 | 1 | 3 | 0  | 0 | 0",
                "a b c    | a b c p=   | 3 | 4 | 1 | 3 | 0  | 0 | 0",
                "a b c    | a p*       | 3 | 2 | 1 | 1 | -2 | 2 | 0",
                "a        | a b c      | 1 | 3 | 0 | 3 | 2  | 0 | 2",
                "a b      | b c        | 2 | 2 | 0 | 2 | 0  | 1 | 1",
                "a b      | a b- p*-   | 2 | 1 | 0 | 1 | -1 | 1 | 0",
                "''       | p*         | 0 | 1 | 1 | 0 | 0  | 0 | 0",
                "a        | ''         | 1 | 0 | 0 | 0 | -1 | 1 | 0",
            })
    void seatsBesideParticipants(
            String seated,
            String atIvs,
            int seats,
            int participants,
            int publishers,
            int viewers,
            int drift,
            int ghosts,
            int without) {
        PresenceSample sample = PresenceSample.of(
                NOON,
                names(seated).stream().map(ParticipantId::new).collect(Collectors.toSet()),
                names(atIvs).stream().map(PresenceSampleTest::participant).toList());

        assertThat(sample)
                .isEqualTo(new PresenceSample(
                        NOON, seats, participants, publishers, viewers, ghosts, without, sample.copies()));
        assertThat(sample.drift()).isEqualTo(drift);
        assertThat(sample.copies()).isEqualTo(atIvs.contains("=") ? List.of("p") : List.of());
    }

    private static IvsParticipant participant(String name) {
        ParticipantId id = new ParticipantId(name.replaceAll("[*=-]", ""));
        Optional<StageArn> replicaOf = name.contains("=") ? Optional.of(MASTER) : Optional.empty();
        return new IvsParticipant(id, "user", !name.endsWith("-"), name.contains("*") || name.contains("="), replicaOf);
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
}
