package org.ivslive.wiring;

import java.util.Objects;

/** Which of the servers this is: in leases, audit events and the names of stream consumers. */
public record NodeId(String value) {

    public NodeId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
