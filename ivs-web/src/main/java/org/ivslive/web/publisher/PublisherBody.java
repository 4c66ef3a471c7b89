package org.ivslive.web.publisher;

import java.time.Instant;
import org.ivslive.publisher.PublisherStatus;
import org.jspecify.annotations.Nullable;

/** Whether the show is on. */
public record PublisherBody(
        boolean isPublisherLive,
        String publisherState,
        @Nullable Instant since) {

    public static PublisherBody of(PublisherStatus status) {
        return new PublisherBody(
                status.isLive(), status.state().name(), status.since().orElse(null));
    }
}
