package org.ivslive.web.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.ivslive.access.KeyRole;

/**
 * Whose keys may make a call, beside the admin's, which may make every one. What says it on the method counts before
 * what says it on the class; what says neither this nor {@link Open} is the admin's alone.
 */
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface Allow {

    KeyRole[] value();
}
