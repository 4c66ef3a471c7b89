package org.ivslive.web.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A call that needs a second secret beside the key. */
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface NeedsSecret {

    SecondSecret value();
}
