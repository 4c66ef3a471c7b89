package org.ivslive.wiring;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * One object for the whole application, made through its {@code @Inject} constructor.
 *
 * <p>A stereotype, so that the class is found as a bean, around a pseudo-scope, so that there is no client proxy: fields
 * can be final, and a call costs what a call costs.
 */
@Stereotype
@Singleton
@Target(TYPE)
@Retention(RUNTIME)
public @interface Component {}
