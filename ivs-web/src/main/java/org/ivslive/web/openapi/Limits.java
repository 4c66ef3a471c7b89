package org.ivslive.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.util.stream.Stream;

/** What Bean Validation asks of a value, in the words of JSON Schema. */
final class Limits {

    /** A pattern that is nothing but the words to choose from. */
    private static final java.util.regex.Pattern WORDS = java.util.regex.Pattern.compile("[\\w -]+(\\|[\\w -]+)*");

    private Limits() {}

    static boolean asksFor(AnnotatedElement value) {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(value::isAnnotationPresent);
    }

    /** Whether a caller can get it wrong. */
    static boolean areOn(AnnotatedElement value) {
        return asksFor(value)
                || Stream.of(Pattern.class, Size.class, Min.class, Max.class).anyMatch(value::isAnnotationPresent);
    }

    static void write(AnnotatedElement value, ObjectNode schema) {
        if (value.isAnnotationPresent(NotBlank.class)) {
            schema.put("minLength", 1);
        }
        Pattern pattern = value.getAnnotation(Pattern.class);
        if (pattern != null && WORDS.matcher(pattern.regexp()).matches()) {
            schema.remove("minLength");
            for (String word : pattern.regexp().split("\\|")) {
                schema.withArrayProperty("enum").add(word);
            }
        } else if (pattern != null) {
            // Bean Validation matches the whole text, JSON Schema any part of it.
            schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
        }
        Size size = value.getAnnotation(Size.class);
        if (size != null) {
            boolean list = schema.path("type").asText().equals("array");
            if (size.min() > 0) {
                schema.put(list ? "minItems" : "minLength", size.min());
            }
            if (size.max() != Integer.MAX_VALUE) {
                schema.put(list ? "maxItems" : "maxLength", size.max());
            }
        }
        if (value.isAnnotationPresent(Min.class)) {
            schema.put("minimum", value.getAnnotation(Min.class).value());
        }
        if (value.isAnnotationPresent(Max.class)) {
            schema.put("maximum", value.getAnnotation(Max.class).value());
        }
    }
}
