package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.database.Database;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.scaling.DecisionPage;
import org.ivslive.scaling.DecisionPosition;
import org.ivslive.scaling.ScalerSwitch;
import org.ivslive.scaling.ScalingDecisionRow;
import org.ivslive.scaling.ScalingHistory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scaler's switch in Redis, and its decisions in PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
class AutoscalingIT {

    private static final Script RECORD = new Script("""
            local entries = redis.call('XRANGE', KEYS[1], '-', '+')
            for i, entry in ipairs(entries) do
              entries[i] = entry[2][4]
            end
            return entries""");

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");

    @Inject
    ScalerSwitch scalerSwitch;

    @Inject
    ScalingHistory history;

    @Inject
    LiveStore store;

    @Inject
    Keys keys;

    @Inject
    Database database;

    private final BroadcastId broadcast =
            new BroadcastId("a-" + UUID.randomUUID().toString().substring(0, 13));

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @Test
    void unsaid_theSettingHolds() {
        assertThat(scalerSwitch.said(broadcast)).isEmpty();
        assertThat(scalerSwitch.isOn(broadcast)).isEqualTo(scalerSwitch.bySetting());
    }

    @Test
    void said_holdsWhateverTheSettingSays() {
        for (boolean on : List.of(true, false, true)) {
            scalerSwitch.turn(broadcast, on, "ann");

            assertThat(scalerSwitch.said(broadcast)).contains(on);
            assertThat(scalerSwitch.isOn(broadcast)).isEqualTo(on);
        }
    }

    @Test
    void said_isRecordedWithWhoSaidIt_andOnceWhereItIsSaidTwice() {
        scalerSwitch.turn(broadcast, true, "ann");
        scalerSwitch.turn(broadcast, true, "ben");
        scalerSwitch.turn(broadcast, false, "ben");

        List<String> record = store.list(RECORD, List.of(keys.audit(broadcast)));

        assertThat(record).hasSize(2);
        assertThat(record.get(0)).contains("\"action\":\"SWITCH_ON\"", "\"reason\":\"said by ann\"");
        assertThat(record.get(1)).contains("\"action\":\"SWITCH_OFF\"", "\"reason\":\"said by ben\"");
    }

    @Test
    void history_isPagedTheNewestFirst_andDecisionsOfOneMomentAreEachThereOnce() {
        await().atMost(Duration.ofSeconds(30)).until(database::isReady);
        List<ScalingDecisionRow> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(row(NOON.plusSeconds(i / 3)));
        }
        Collections.shuffle(rows);
        database.transact(entities -> {
            rows.forEach(entities::persist);
            return rows;
        });

        List<DecisionPage> pages = new ArrayList<>();
        Optional<DecisionPosition> next = Optional.empty();
        do {
            DecisionPage page = history.page(broadcast, 2, next);
            pages.add(page);
            next = page.next();
        } while (next.isPresent());

        assertThat(pages).hasSize(4);
        List<ScalingDecisionRow> seen =
                pages.stream().flatMap(page -> page.decisions().stream()).toList();
        assertThat(seen)
                .extracting(ScalingDecisionRow::id)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(ScalingDecisionRow::id).toList());
        assertThat(seen)
                .extracting(ScalingDecisionRow::decidedAt)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void history_ofNothing() {
        await().atMost(Duration.ofSeconds(30)).until(database::isReady);

        assertThat(history.page(broadcast, 10, Optional.empty()))
                .isEqualTo(new DecisionPage(List.of(), Optional.empty()));
    }

    private ScalingDecisionRow row(Instant at) {
        return new ScalingDecisionRow(
                UUID.randomUUID(),
                broadcast.value(),
                "CREATE",
                "a crowd: +1",
                Map.of("viewers", 47),
                "made 1 of 1",
                "n",
                at);
    }
}
