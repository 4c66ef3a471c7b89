package org.ivslive.media.rtc.ice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The requests that are not answered yet. */
final class ChecksInFlight {
    private final Map<TransactionId, Check> checks = new HashMap<>();
    private final Queue<IceDatagram> outbox;

    ChecksInFlight(Queue<IceDatagram> outbox) {
        this.outbox = outbox;
    }

    void send(Check check) {
        checks.put(check.transaction(), check);
        outbox.add(check.datagram());
    }

    /** The check that this is the answer to, from someone who knows the password; it is answered then. */
    @Nullable
    Check answered(StunMessage response) {
        Check check = checks.get(response.transaction());
        if (check == null || !check.isAnsweredBy(response)) {
            return null;
        }
        checks.remove(response.transaction());
        return check;
    }

    /** Sends again what is due, and gives up what was sent often enough. */
    void repeat(long now, Consumer<Check> givenUp) {
        for (Check check : List.copyOf(checks.values())) {
            if (now < check.due()) {
                continue;
            }
            if (check.isExhausted()) {
                checks.remove(check.transaction());
                givenUp.accept(check);
            } else {
                check.sentAgain(now);
                outbox.add(check.datagram());
            }
        }
    }

    /** A restart leaves nothing but the question whether we may go on sending. */
    void forgetButConsent() {
        checks.values().removeIf(check -> check.purpose() != Check.Purpose.CONSENT);
    }

    long deadline() {
        long deadline = IcePath.NEVER;
        for (Check check : checks.values()) {
            deadline = Math.min(deadline, check.due());
        }
        return deadline;
    }
}
