package org.ivslive.web.openapi;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ivslive.web.access.Rights;

/**
 * One call, as a method of a resource declares it.
 *
 * @param path with its parameters by their names alone
 * @param verb in lower case
 */
record Operation(String path, String verb, Method method) {

    private static final String API = "/api/";

    /** Always in the same order: the document of two nodes must be the same. */
    static List<Operation> of(Collection<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .flatMap(method -> verbs(method).map(verb -> new Operation(fullPath(method), verb, method)))
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::verb))
                .toList();
    }

    String id() {
        String resource = resource().getSimpleName().replaceFirst("Resource$", "");
        String name = method.getName();
        return resource.substring(0, 1).toLowerCase(Locale.ROOT)
                + resource.substring(1)
                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1);
    }

    /** The area that it belongs to: the first part of its path under the API, or the service itself. */
    String tag() {
        return rights().open() || !path.startsWith(API) ? "service" : path.split("/")[2];
    }

    Rights rights() {
        return Rights.of(resource(), method);
    }

    String summary() {
        return annotation(Says.class)
                .map(Says::value)
                .orElseThrow(() -> new IllegalStateException(method + " lacks @Says"));
    }

    Optional<Answers> answers() {
        return annotation(Answers.class);
    }

    List<Parameter> parameters() {
        return Arrays.stream(method.getParameters())
                .filter(each -> each.isAnnotationPresent(PathParam.class) || each.isAnnotationPresent(QueryParam.class))
                .toList();
    }

    boolean hasHeader(String name) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(name));
    }

    /** What JAX-RS reads from nowhere else. */
    Optional<Parameter> body() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Stream.of(PathParam.class, QueryParam.class, HeaderParam.class, Context.class)
                        .noneMatch(parameter::isAnnotationPresent))
                .findFirst();
    }

    String mediaType() {
        Produces produces = annotation(Produces.class)
                .or(() -> Optional.ofNullable(resource().getAnnotation(Produces.class)))
                .orElseThrow(() -> new IllegalStateException(method + " lacks @Produces"));
        return produces.value()[0];
    }

    Class<?> resource() {
        return method.getDeclaringClass();
    }

    private <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT));
    }

    private static String fullPath(Method method) {
        Path own = method.getAnnotation(Path.class);
        String path =
                method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        String plain = ("/" + path).replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
