package org.ivslive.web.live;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.ivslive.access.KeyRole;
import org.ivslive.access.Tickets;
import org.ivslive.web.access.Allow;
import org.ivslive.web.access.CallerContext;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** Gives out what a page opens a WebSocket with. */
@Path("/api/ws")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {

    record TicketBody(String ticket, long expiresIn) {}

    private final Tickets tickets;

    @Inject
    TicketResource(Tickets tickets) {
        this.tickets = tickets;
    }

    @POST
    @Path("/ticket")
    @Allow(KeyRole.PUBLISHER)
    @Says("A ticket that opens a WebSocket, once: `/ws?ticket=…`.")
    public Success<TicketBody> ticket(@Context SecurityContext caller) {
        String ticket = tickets.issue(CallerContext.of(caller));
        return Success.of(new TicketBody(ticket, Tickets.LIFETIME.toSeconds()));
    }
}
