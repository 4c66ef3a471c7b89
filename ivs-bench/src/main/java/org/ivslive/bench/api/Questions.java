package org.ivslive.bench.api;

import org.ivslive.bench.http.Answer;
import org.jspecify.annotations.Nullable;

/** What is asked, one request after the other. Called on the loop's thread. */
interface Questions {
    /** The next request; null when there is no more to ask. */
    byte @Nullable [] next();

    /** The answer to any of them. */
    default void answered(Answer answer) {}

    /** The same again and again. */
    static Questions same(byte[] request) {
        return () -> request;
    }
}
