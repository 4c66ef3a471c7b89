package org.ivslive.media.rtc.ice;

import java.util.random.RandomGenerator;

/** Whether the peer still wants what it is sent (RFC 7675). */
final class Consent {
    private final RandomGenerator random;
    private long given;
    private long askAt;

    Consent(RandomGenerator random) {
        this.random = random;
    }

    void given(long now) {
        given = now;
    }

    void start(long now) {
        given = now;
        asked(now);
    }

    void asked(long now) {
        askAt = now + (long) (IceTimes.CONSENT_INTERVAL * (0.8 + 0.4 * random.nextDouble()));
    }

    boolean isToBeAsked(long now) {
        return now >= askAt;
    }

    IceState state(long now) {
        long since = now - given;
        if (since >= IceTimes.CONSENT_EXPIRY) {
            return IceState.FAILED;
        }
        return since >= IceTimes.SILENCE ? IceState.DISCONNECTED : IceState.CONNECTED;
    }

    long deadline(long now) {
        long change = given + (now - given >= IceTimes.SILENCE ? IceTimes.CONSENT_EXPIRY : IceTimes.SILENCE);
        return Math.min(askAt, change);
    }
}
