package org.ivslive.publisher;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the broadcaster has left behind. Which state that makes is a question of the time, so the state is never kept.
 *
 * @param startingUntil until when a token is waited for; null once media was seen
 * @param liveUntil until when the media that was seen last counts
 * @param endedAt when the broadcaster ended the show; null where a token was given since
 */
record PublisherTrace(
        @Nullable Instant startingFrom,
        @Nullable Instant startingUntil,
        @Nullable Instant liveFrom,
        @Nullable Instant liveUntil,
        @Nullable Instant endedAt) {

    /** As the script reads it: five numbers of milliseconds, or nulls. */
    static PublisherTrace of(List<@Nullable String> millis) {
        return new PublisherTrace(
                instant(millis.get(0)),
                instant(millis.get(1)),
                instant(millis.get(2)),
                instant(millis.get(3)),
                instant(millis.get(4)));
    }

    PublisherStatus at(Instant now) {
        if (liveUntil != null && now.isBefore(liveUntil)) {
            return new PublisherStatus(PublisherState.LIVE, Optional.ofNullable(liveFrom));
        }
        if (startingUntil != null && now.isBefore(startingUntil)) {
            // A token that was given while the show was on starts a new one when that is over.
            return new PublisherStatus(PublisherState.STARTING, latest(startingFrom, liveUntil));
        }
        return new PublisherStatus(PublisherState.OFFLINE, latest(startingUntil, liveUntil, endedAt));
    }

    private static Optional<Instant> latest(@Nullable Instant... moments) {
        return Stream.of(moments).filter(Objects::nonNull).max(Instant::compareTo);
    }

    private static @Nullable Instant instant(@Nullable String millis) {
        return millis == null ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
