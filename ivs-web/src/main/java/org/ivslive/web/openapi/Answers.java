package org.ivslive.web.openapi;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.ivslive.web.envelope.ErrorCode;

/** What a call answers with, as far as its return type and its parameters do not say it. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface Answers {

    /** The statuses that come with the data. */
    int[] status() default 200;

    /** The data, where the method returns a bare {@code Response}; several where it is one of them. */
    Class<?>[] data() default {};

    /** False where the data stand alone, without the envelope; only read together with {@link #data()}. */
    boolean enveloped() default true;

    /** Failures of this very call. Those that follow from its key, its parameters and its body need no mention. */
    ErrorCode[] fails() default {};
}
