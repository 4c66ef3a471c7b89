package org.ivslive.web.stage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.StageEventRow;
import org.ivslive.stage.StageState;
import org.jspecify.annotations.Nullable;

/** What happened to a stage. */
record StageEventsBody(String stageArn, List<Event> events) {

    record Event(
            UUID id,
            @Nullable StageState from,
            StageState to,
            String reason,
            Map<String, Object> numbers,
            String node,
            @Nullable String requestId,
            Instant occurredAt) {}

    static StageEventsBody of(StageArn stage, List<StageEventRow> rows) {
        return new StageEventsBody(
                stage.value(), rows.stream().map(StageEventsBody::event).toList());
    }

    private static Event event(StageEventRow row) {
        return new Event(
                row.id(),
                row.from().orElse(null),
                row.to(),
                row.reason(),
                row.numbers(),
                row.node(),
                row.requestId().orElse(null),
                row.occurredAt());
    }
}
