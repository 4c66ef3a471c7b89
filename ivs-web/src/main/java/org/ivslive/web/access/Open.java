package org.ivslive.web.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A call that needs no key. What does not say so needs one. */
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface Open {}
