package org.ivslive.fleet;

import java.util.Set;

/** Some media servers are to feed other stages than before; an event on every node. */
public record FleetChange(Set<ServerId> servers) {

    public FleetChange {
        servers = Set.copyOf(servers);
    }
}
