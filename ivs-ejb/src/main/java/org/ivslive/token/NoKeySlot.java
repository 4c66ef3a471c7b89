package org.ivslive.token;

import java.time.Instant;
import java.util.Optional;

/** IVS can take no further key: every slot holds one that may have living tokens, or is somebody else's. */
public final class NoKeySlot extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int foreign;
    private final transient Optional<Instant> freeAt;

    NoKeySlot(int foreign, Optional<Instant> freeAt) {
        super("IVS holds as many public keys as it can, " + foreign + " of them of others; "
                + freeAt.map(time -> "the first can go at " + time).orElse("none can go by itself"));
        this.foreign = foreign;
        this.freeAt = freeAt;
    }

    /** How many of the slots hold keys that are not this installation's. */
    public int foreign() {
        return foreign;
    }

    /** When the first of our own keys will not be needed any more; empty where none will. */
    public Optional<Instant> freeAt() {
        return freeAt;
    }
}
