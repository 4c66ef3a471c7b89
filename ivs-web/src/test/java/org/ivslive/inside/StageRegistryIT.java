package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageEventRow;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageRow;
import org.ivslive.stage.StageState;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class StageRegistryIT {

    private static final Instant BEGIN = Instant.parse("2026-03-04T05:06:07.891Z");

    @Inject
    StageRegistry registry;

    @Inject
    Database database;

    /** Of its own, so that the tests do not see each other's stages. The record is written for the main one alone. */
    private final BroadcastId broadcast =
            new BroadcastId("b-" + UUID.randomUUID().toString().substring(0, 13));

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @Test
    void change_tracksANewStage() {
        StageArn arn = arn();

        assertThat(registry.change(change(broadcast, arn, null, StageState.CREATING, 0)))
                .isTrue();

        assertThat(registry.all(broadcast))
                .containsExactly(new LiveStage(arn, "stage", StageState.CREATING, false, true, BEGIN, BEGIN, 0));
    }

    @Test
    void change_fromAnotherStateDoesNothing() {
        StageArn arn = arn();
        registry.change(change(broadcast, arn, null, StageState.READY, 0));

        assertThat(registry.change(change(broadcast, arn, null, StageState.CREATING, 1)))
                .isFalse();
        assertThat(registry.change(change(broadcast, arn, StageState.DRAINING, StageState.DELETED, 1)))
                .isFalse();

        assertThat(registry.all(broadcast)).extracting(LiveStage::state).containsExactly(StageState.READY);
    }

    @Test
    void change_toTheEndTakesTheStageAway() {
        StageArn kept = arn();
        StageArn deleted = arn();
        StageArn failed = arn();
        List.of(kept, deleted, failed)
                .forEach(arn -> registry.change(change(broadcast, arn, null, StageState.READY, 0)));

        registry.change(change(broadcast, deleted, StageState.READY, StageState.DELETED, 1));
        registry.change(change(broadcast, failed, StageState.READY, StageState.FAILED, 1));

        assertThat(registry.all(broadcast)).extracting(LiveStage::arn).containsExactly(kept);
    }

    @Test
    void all_oldestFirst() {
        List<StageArn> arns = new ArrayList<>();
        for (int age : new int[] {3, 1, 2}) {
            StageArn arn = arn();
            registry.change(change(broadcast, arn, null, StageState.READY, age));
            arns.add(arn);
        }

        assertThat(registry.all(broadcast))
                .extracting(LiveStage::arn)
                .containsExactly(arns.get(1), arns.get(2), arns.get(0));
    }

    @Test
    void change_byManyAtOnceIsMadeByOne() throws Exception {
        StageArn arn = arn();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                calls.add(() -> registry.change(change(broadcast, arn, null, StageState.CREATING, 0)));
            }
            int made = 0;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                made += call.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void change_isInTheRecordOnce() {
        StageArn arn = arn();
        StageChange created = change(BroadcastId.MAIN, arn, null, StageState.READY, 0);
        StageChange drained = change(BroadcastId.MAIN, arn, StageState.READY, StageState.DRAINING, 1);
        StageChange deleted = change(BroadcastId.MAIN, arn, StageState.DRAINING, StageState.DELETED, 2);

        List.of(created, created, drained, deleted, deleted).forEach(registry::change);

        await().atMost(Duration.ofSeconds(30)).until(() -> events(arn).size() >= 3);
        assertThat(events(arn)).extracting(StageEventRow::id).containsExactly(created.id(), drained.id(), deleted.id());
        StageRow stage = database.transact(entities -> entities.find(StageRow.class, arn.value()));
        assertThat(stage.state()).isEqualTo(StageState.DELETED);
        assertThat(stage.deletedAt()).contains(BEGIN.plusSeconds(2));
        assertThat(stage.createdAt()).isEqualTo(BEGIN);
    }

    private List<StageEventRow> events(StageArn arn) {
        return database.transact(entities -> entities.createQuery(
                        "select event from StageEventRow event where event.stageArn = :arn order by event.occurredAt",
                        StageEventRow.class)
                .setParameter("arn", arn.value())
                .getResultList());
    }

    private static StageArn arn() {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id);
    }

    private static StageChange change(BroadcastId of, StageArn arn, StageState from, StageState to, int second) {
        Instant at = BEGIN.plusSeconds(second);
        Instant made = from == null ? at : BEGIN;
        return new StageChange(
                UUID.randomUUID(),
                of,
                arn,
                "stage",
                false,
                true,
                made,
                from,
                to,
                "a test",
                Map.of("second", second),
                "node",
                null,
                at);
    }
}
