package org.ivslive.media.rtc.ice;

import java.util.OptionalLong;

/** Who of both chooses the path, and the number that decides when both want to. */
final class IceRole {
    private final long tieBreaker;
    private boolean controlling;

    IceRole(boolean controlling, long tieBreaker) {
        this.controlling = controlling;
        this.tieBreaker = tieBreaker;
    }

    boolean isControlling() {
        return controlling;
    }

    void become(boolean controlling) {
        this.controlling = controlling;
    }

    /** Whether the peer claims our role and has to leave it to us. */
    boolean isDefendedAgainst(StunMessage request) {
        OptionalLong other = claim(request);
        return other.isPresent() && isOurs(other.getAsLong());
    }

    /** Whether the peer claims our role and we have to leave it. */
    boolean isLostTo(StunMessage request) {
        OptionalLong other = claim(request);
        return other.isPresent() && !isOurs(other.getAsLong());
    }

    private OptionalLong claim(StunMessage request) {
        return request.tieBreaker(controlling ? StunAttribute.ICE_CONTROLLING : StunAttribute.ICE_CONTROLLED);
    }

    /** The greater number controls. */
    private boolean isOurs(long other) {
        return Long.compareUnsigned(tieBreaker, other) >= 0 == controlling;
    }

    void write(StunWriter request) {
        request.tieBreaker(controlling ? StunAttribute.ICE_CONTROLLING : StunAttribute.ICE_CONTROLLED, tieBreaker);
    }
}
