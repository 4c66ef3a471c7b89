package org.ivslive.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.Test;

class AuditFormatTest {

    private final AuditFormat format = new AuditFormat();

    @Test
    void stageChange_thereAndBack() {
        StageChange change = change(StageState.READY, StageState.DRAINING, "request-1");
        assertThat(format.read(format.write(change), StageChange.class)).isEqualTo(change);
    }

    @Test
    void stageChange_withNulls() {
        StageChange change = change(null, StageState.READY, null);
        assertThat(format.read(format.write(change), StageChange.class)).isEqualTo(change);
    }

    @Test
    void write_momentsAsText() {
        assertThat(format.write(change(null, StageState.READY, null)))
                .contains("\"occurredAt\":\"2026-01-02T12:00:00.123456789Z\"")
                .doesNotContain("\n");
    }

    @Test
    void read_fieldOfANewerVersion() {
        StageChange change = change(null, StageState.READY, null);
        String newer = format.write(change).replaceFirst("\\{", "{\"colour\":\"red\",");
        assertThat(format.read(newer, StageChange.class)).isEqualTo(change);
    }

    @Test
    void read_noEntry() {
        assertThatThrownBy(() -> format.read("{\"id\":", StageChange.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a StageChange: ");
        assertThatThrownBy(() -> format.read("{\"to\":\"SLEEPING\"}", StageChange.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a StageChange: ");
    }

    private static StageChange change(StageState from, StageState to, String requestId) {
        return new StageChange(
                UUID.fromString("6f9619ff-8b86-4d01-b42d-00c04fc964ff"),
                BroadcastId.MAIN,
                new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456"),
                "ivs-live-main-1",
                false,
                true,
                Instant.parse("2026-01-02T11:00:00Z"),
                from,
                to,
                "3/50 \"idle\" – 閒置",
                Map.of("viewers", 3, "perSecond", 2.5, "stages", List.of("a", "b"), "nested", Map.of("x", true)),
                "node-1",
                requestId,
                Instant.parse("2026-01-02T12:00:00.123456789Z"));
    }
}
