package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageId;
import org.ivslive.presence.Presence;
import org.ivslive.presence.PresenceReport;
import org.ivslive.presence.PresenceSample;
import org.ivslive.stage.LastReconciliation;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What IVS told, kept in Redis for all nodes. */
@ExtendWith(ArquillianExtension.class)
class PresenceIT {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");
    private static final StageId ONE = new StageId("One");
    private static final StageId TWO = new StageId("Two");
    private static final PresenceSample SAMPLE = new PresenceSample(NOON, 47, 49, 1, 48, 1, 2, List.of("ann"));
    private static final PresenceReport.Problem PROBLEM =
            new PresenceReport.Problem(PresenceReport.Reason.IVS_UNAVAILABLE, NOON);

    @Inject
    Presence presence;

    @Inject
    LastReconciliation comparison;

    private final BroadcastId broadcast =
            new BroadcastId("p-" + UUID.randomUUID().toString().substring(0, 13));

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @Test
    void nothingTold() {
        assertThat(presence.read(broadcast).samples()).isEmpty();
        assertThat(presence.read(broadcast).problem()).isEmpty();
        assertThat(comparison.last(broadcast)).isEmpty();
    }

    @Test
    void told_isReadAsItWas() {
        presence.told(broadcast, ONE, SAMPLE);

        assertThat(presence.read(broadcast).samples()).containsOnlyKeys(ONE).containsValue(SAMPLE);
    }

    @Test
    void problem_staysUntilIvsIsHeard() {
        presence.told(broadcast, ONE, SAMPLE);
        presence.failed(broadcast, PROBLEM);
        assertThat(presence.read(broadcast).problem()).isEqualTo(Optional.of(PROBLEM));
        assertThat(presence.read(broadcast).samples()).containsOnlyKeys(ONE);

        presence.told(broadcast, TWO, SAMPLE);
        assertThat(presence.read(broadcast).problem()).isEmpty();
    }

    @Test
    void keepOnly_forgetsTheOtherStages_andNotTheProblem() {
        presence.told(broadcast, ONE, SAMPLE);
        presence.told(broadcast, TWO, SAMPLE);
        presence.failed(broadcast, PROBLEM);

        presence.keepOnly(broadcast, Set.of(TWO));

        assertThat(presence.read(broadcast).samples()).containsOnlyKeys(TWO);
        assertThat(presence.read(broadcast).problem()).isPresent();
    }
}
