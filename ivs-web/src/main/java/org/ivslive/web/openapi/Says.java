package org.ivslive.web.openapi;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What a call does, or what a field or a parameter means, in a sentence for those who call. */
@Target({METHOD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface Says {

    String value();

    /** What the text holds, where it is taken as text and read later. */
    Class<?> as() default String.class;
}
