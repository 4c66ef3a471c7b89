package org.ivslive.web.viewer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ivslive.seat.PastStay;
import org.ivslive.seat.StayHistory;
import org.ivslive.seat.ViewerId;
import org.ivslive.seat.ViewerSessionRow;
import org.jspecify.annotations.Nullable;

/** A viewer's stays. */
record HistoryBody(String userId, long totalRecords, List<Stay> history) {

    record Stay(
            UUID id,
            String userId,
            String stageArn,
            String participantId,
            Instant joinedAt,
            @Nullable Instant leftAt,
            long watchDurationSeconds,
            @Nullable String userAgent,
            @Nullable String ipAddress) {

        static Stay of(PastStay stay) {
            ViewerSessionRow row = stay.row();
            return new Stay(
                    row.id(),
                    row.userId(),
                    row.stageArn(),
                    row.participantId(),
                    row.joinedAt(),
                    row.leftAt().orElse(null),
                    stay.watched().toSeconds(),
                    row.userAgent().orElse(null),
                    row.ipAddress().orElse(null));
        }
    }

    static HistoryBody of(ViewerId viewer, StayHistory.Page page) {
        return new HistoryBody(
                viewer.value(),
                page.total(),
                page.stays().stream().map(Stay::of).toList());
    }
}
