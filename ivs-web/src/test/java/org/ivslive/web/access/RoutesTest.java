package org.ivslive.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ivslive.access.KeyRole;
import org.ivslive.access.KnownKeys;
import org.ivslive.access.TestKeys;
import org.ivslive.contract.Routes;
import org.ivslive.web.envelope.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of the API with every kind of caller. */
class RoutesTest {

    private static final Map<String, Method> CALLS = calls();

    private static final KnownKeys KEYS =
            TestKeys.of(Arrays.stream(KeyRole.values()).collect(Collectors.toMap(RoutesTest::key, role -> role)));

    private static final Map<String, String> SECRETS =
            Map.of("x-internal-secret", TestRequests.INTERNAL, "x-media-auth", TestRequests.MEDIA);

    @Test
    void table_hasARowForEveryCall() {
        assertThat(Routes.all()).extracting(Routes.Route::toString).containsExactlyInAnyOrderElementsOf(CALLS.keySet());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void route_letsInWhomTheTableNames(Routes.Route route) {
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> answered = new TreeMap<>();
        callers().forEach((caller, key) -> {
            expected.put(caller, route.refusal(caller));
            answered.put(caller, refusal(CALLS.get(route.toString()), key));
        });

        assertThat(answered).isEqualTo(expected);
    }

    static List<Routes.Route> routes() {
        return Routes.all();
    }

    private static Map<String, Optional<String>> callers() {
        Map<String, Optional<String>> callers = new HashMap<>();
        callers.put("nobody", Optional.empty());
        callers.put("stranger", Optional.of("ivs_admin_made-up"));
        for (KeyRole role : KeyRole.values()) {
            callers.put(role.key(), Optional.of(key(role)));
        }
        return callers;
    }

    private static String key(KeyRole role) {
        return "ivs_" + role.key() + "_key";
    }

    private static int refusal(Method method, Optional<String> key) {
        Map<String, String> headers = new HashMap<>(SECRETS);
        key.ifPresent(given -> headers.put(Callers.KEY_HEADER, given));
        try {
            TestRequests.filter(KEYS, method.getDeclaringClass(), method).filter(TestRequests.request(headers));
            return 0;
        } catch (ApiException refused) {
            return refused.problem().code().status();
        }
    }

    private static Map<String, Method> calls() {
        Map<String, Method> calls = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.ivslive").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .forEach(method -> verbs(method).forEach(verb -> calls.put(verb + " " + path(method), method)));
        return calls;
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Method method) {
        String path = method.getDeclaringClass().getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class)) {
            path += "/" + method.getAnnotation(Path.class).value();
        }
        // A parameter is its name: what it may hold is its own matter.
        path = path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
        path = ("/" + path).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
