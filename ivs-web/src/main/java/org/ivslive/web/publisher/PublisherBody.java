package org.ivslive.web.publisher;

import java.time.Instant;
import org.ivslive.publisher.PublisherState;
import org.ivslive.publisher.PublisherStatus;
import org.jspecify.annotations.Nullable;

/** Whether the show is on. */
public record PublisherBody(
        boolean isPublisherLive,
        PublisherState publisherState,
        @Nullable Instant since) {

    public static PublisherBody of(PublisherStatus status) {
        return new PublisherBody(status.isLive(), status.state(), status.since().orElse(null));
    }
}
