package org.ivslive.local.ivs.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Operation;

/**
 * What calls shall suffer.
 *
 * @param operation the operation that suffers it, or every one
 * @param times how many calls suffer it, or all until it is cleared
 * @param error what an {@link Kind#ERROR} answers
 * @param delay how late a {@link Kind#SLOW} answer is
 */
public record Fault(Kind kind, Optional<Operation> operation, OptionalInt times, ErrorType error, Duration delay) {

    public enum Kind {
        /** Nothing is done; the answer is an error. */
        ERROR,
        /** The work is done at once, the answer comes late. */
        SLOW,
        /** The work is done, then the connection is closed without an answer. */
        LOST_ANSWER
    }

    public static Fault throttle() {
        return error(ErrorType.THROTTLING);
    }

    public static Fault error(ErrorType type) {
        return new Fault(Kind.ERROR, Optional.empty(), OptionalInt.empty(), type, Duration.ZERO);
    }

    public static Fault slow(Duration delay) {
        return new Fault(Kind.SLOW, Optional.empty(), OptionalInt.empty(), ErrorType.INTERNAL_SERVER, delay);
    }

    public static Fault lostAnswer() {
        return new Fault(
                Kind.LOST_ANSWER, Optional.empty(), OptionalInt.empty(), ErrorType.INTERNAL_SERVER, Duration.ZERO);
    }

    public Fault on(Operation one) {
        return new Fault(kind, Optional.of(one), times, error, delay);
    }

    public Fault times(int calls) {
        return new Fault(kind, operation, OptionalInt.of(calls), error, delay);
    }

    boolean strikes(Operation called) {
        return operation.isEmpty() || operation.get() == called;
    }
}
