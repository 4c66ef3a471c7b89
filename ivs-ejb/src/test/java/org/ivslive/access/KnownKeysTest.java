package org.ivslive.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

    private static final String KEY = "ivs_viewer_one";

    private Instant now = Instant.parse("2026-03-04T05:06:07Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ScriptedKeys table = new ScriptedKeys();
    private final KnownKeys keys = new KnownKeys(table, clock);
    private final ApiKeys making = new ApiKeys(table, keys, clock);

    @Test
    void holder_ofAKnownKey() {
        ApiKeyRow row = table.valid(KEY, KeyRole.VIEWER);
        keys.refresh();

        assertThat(keys.holder(KEY))
                .contains(new Caller(KeyRole.VIEWER, row.id().toString()));
    }

    @Test
    void holder_ofAnUnknownKey() {
        table.valid(KEY, KeyRole.VIEWER);
        keys.refresh();

        assertThat(keys.holder("ivs_viewer_two")).isEmpty();
        assertThat(keys.holder(KeyText.hash(KEY))).isEmpty();
        assertThat(keys.holder("")).isEmpty();
    }

    @Test
    void holder_beforeTheKeysWereReadIsNotTold() {
        table.away = true;
        keys.refresh();

        assertThatThrownBy(() -> keys.holder(KEY)).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void tableAway_knownKeysGoOnForATime() {
        table.valid(KEY, KeyRole.MEDIA);
        keys.refresh();
        table.away = true;
        now = now.plus(KnownKeys.BELIEVED);
        keys.refresh();

        assertThat(keys.holder(KEY)).isPresent();
        assertThat(keys.holder("another")).isEmpty();

        now = now.plusMillis(1);

        assertThatThrownBy(() -> keys.holder(KEY)).isInstanceOf(KeysUnavailable.class);

        table.away = false;
        keys.refresh();

        assertThat(keys.holder(KEY)).isPresent();
    }

    @Test
    void revokedElsewhere_isSeenAtTheNextLook() {
        ApiKeyRow row = table.valid(KEY, KeyRole.VIEWER);
        keys.refresh();
        table.valid.remove(row);

        assertThat(keys.holder(KEY)).isPresent();
        keys.refresh();
        assertThat(keys.holder(KEY)).isEmpty();
    }

    @Test
    void madeAndRevokedHere_countsAtOnce() {
        ApiKeys.NewKey made = making.make("page", KeyRole.VIEWER);

        assertThat(keys.holder(made.key()))
                .contains(new Caller(KeyRole.VIEWER, made.row().id().toString()));
        assertThat(made.toString()).doesNotContain(made.key());
        assertThat(made.row().keyHash()).isEqualTo(KeyText.hash(made.key()));

        assertThat(making.revoke(made.row().id())).isPresent();

        assertThat(keys.holder(made.key())).isEmpty();
        assertThat(making.revoke(made.row().id())).isEmpty();
    }

    @Test
    void tableAway_nothingIsMade() {
        table.away = true;

        assertThatThrownBy(() -> making.make("page", KeyRole.VIEWER)).isInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(making::all).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void lastUse_isWrittenOnceAndWaitsWhileTheTableIsAway() {
        ApiKeyRow row = table.valid(KEY, KeyRole.VIEWER);
        keys.refresh();
        keys.holder(KEY);
        now = now.plus(Duration.ofSeconds(20));
        keys.holder(KEY);
        table.away = true;
        keys.noteUses();
        table.away = false;

        keys.noteUses();
        keys.noteUses();

        assertThat(table.used).containsEntry(row.id(), now).hasSize(1);
        assertThat(table.writes).isEqualTo(1);
    }

    @Test
    void lastUse_isWrittenOnceAMinute() {
        ApiKeyRow row = table.valid(KEY, KeyRole.VIEWER);
        keys.refresh();
        keys.holder(KEY);
        keys.noteUses();
        now = now.plusSeconds(59);
        keys.holder(KEY);
        keys.noteUses();
        assertThat(table.writes).isEqualTo(1);

        Instant used = now;
        now = now.plusSeconds(1);
        keys.noteUses();

        assertThat(table.writes).isEqualTo(2);
        assertThat(table.used).containsEntry(row.id(), used);
    }
}
