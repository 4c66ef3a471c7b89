package org.ivslive.media.rtc.ice;

import java.util.concurrent.TimeUnit;

/** The times of RFC 8445 and RFC 7675, in nanoseconds. */
final class IceTimes {
    /** Between two checks of different candidates. */
    static final long PACE = TimeUnit.MILLISECONDS.toNanos(50);

    /** Until a check is sent again; doubled each time. Half of the RFC's, since a leg is to be up within a second. */
    static final long RETRANSMIT = TimeUnit.MILLISECONDS.toNanos(250);

    static final long LONGEST_RETRANSMIT = TimeUnit.SECONDS.toNanos(2);
    static final int TRIES = 7;

    /** How long a better candidate is waited for when another has answered. */
    static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(150);

    static final long CONSENT_INTERVAL = TimeUnit.SECONDS.toNanos(5);
    static final long CONSENT_EXPIRY = TimeUnit.SECONDS.toNanos(30);

    /** More than two intervals of asking for consent. */
    static final long SILENCE = TimeUnit.SECONDS.toNanos(12);

    /** Until a peer with which no candidate works is given up. */
    static final long CONNECT = TimeUnit.SECONDS.toNanos(30);

    private IceTimes() {}
}
