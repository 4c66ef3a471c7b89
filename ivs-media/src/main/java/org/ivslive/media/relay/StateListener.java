package org.ivslive.media.relay;

import org.ivslive.media.rtc.peer.PeerState;

/** Is told how a publisher or a leg fares, on the loop's thread: it must not block there. */
@FunctionalInterface
public interface StateListener {
    /** @param reason what has happened, in words for an operator */
    void changed(PeerState state, String reason);
}
