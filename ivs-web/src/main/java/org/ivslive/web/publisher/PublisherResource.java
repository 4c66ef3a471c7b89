package org.ivslive.web.publisher;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.publisher.Publisher;
import org.ivslive.web.access.Allow;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** What the broadcaster's page tells: the picture is on its way, or the show is over. */
@Path("/api/publisher")
@Component
@Allow(KeyRole.PUBLISHER)
@Produces(MediaType.APPLICATION_JSON)
public class PublisherResource {

    private final Publisher publisher;

    @Inject
    PublisherResource(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Sent while the page publishes, a few times within {@code PUBLISHER_GRACE}. */
    @POST
    @Path("/heartbeat")
    @Says("Says that the broadcaster's page publishes: the show is live for a while from now.")
    public Success<PublisherBody> heartbeat() {
        publisher.live(BroadcastId.MAIN);
        return Success.of(PublisherBody.of(publisher.status(BroadcastId.MAIN)));
    }

    /** Ends the show at once, without waiting for the broadcaster to be missed. */
    @POST
    @Path("/end")
    @Says("Ends the show at once.")
    public Success<PublisherBody> end() {
        publisher.ended(BroadcastId.MAIN);
        return Success.of(PublisherBody.of(publisher.status(BroadcastId.MAIN)));
    }
}
