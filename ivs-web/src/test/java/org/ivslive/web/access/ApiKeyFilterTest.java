package org.ivslive.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ivslive.access.Caller;
import org.ivslive.access.KeyRole;
import org.ivslive.access.KnownKeys;
import org.ivslive.access.OwnCalls;
import org.ivslive.access.TestKeys;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyFilterTest {

    private static final String VIEWER_KEY = "ivs_viewer_key";
    private static final KnownKeys KEYS = TestKeys.of(Map.of(VIEWER_KEY, KeyRole.VIEWER, "m", KeyRole.MEDIA));

    @Test
    void key_right() {
        assertThat(caller(Closed.class, "closed", TestRequests.ADMIN_KEY)).isEqualTo(Caller.OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void key_missing(String given) {
        assertThat(refusal("closed", given)).isEqualTo(Problem.of(ErrorCode.UNAUTHORIZED, "key.missing"));
        assertThat(refusal("closed", null)).isEqualTo(Problem.of(ErrorCode.UNAUTHORIZED, "key.missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-key-012345678", "admin-key-01234567890", "ADMIN-KEY-0123456789", "x"})
    void key_wrong(String given) {
        assertThat(refusal("closed", given)).isEqualTo(Problem.of(ErrorCode.UNAUTHORIZED, "key.wrong"));
        assertThat(refusal("closed", given.repeat(500))).isEqualTo(Problem.of(ErrorCode.UNAUTHORIZED, "key.wrong"));
    }

    @Test
    void key_ofARoleThatMayNot() {
        assertThat(refusal("closed", VIEWER_KEY)).isEqualTo(Problem.of(ErrorCode.FORBIDDEN, "key.role", "viewer"));
        assertThat(refusal("viewers", "m")).isEqualTo(Problem.of(ErrorCode.FORBIDDEN, "key.role", "media"));
    }

    @Test
    void key_ofARoleThatMay() {
        assertThat(caller(Closed.class, "viewers", VIEWER_KEY).role()).isEqualTo(KeyRole.VIEWER);
        assertThat(caller(Closed.class, "viewers", TestRequests.ADMIN_KEY)).isEqualTo(Caller.OPERATOR);
    }

    @Test
    void key_ofThisServerItselfMayWhatAViewerMay() {
        ApiKeyFilter filter = filter(KEYS, Closed.class, "viewers");
        OwnCalls own = new OwnCalls();
        filter.callers = new Callers(filter.settings, KEYS, own);
        ContainerRequestContext request = TestRequests.request(Map.of(Callers.KEY_HEADER, own.begin()));

        filter.filter(request);
        assertThat(CallerContext.of(request.getSecurityContext())).isEqualTo(Caller.ITSELF);
        assertThat(Caller.ITSELF.role()).isEqualTo(KeyRole.VIEWER);

        own.end();
        assertThat(catchThrowableOfType(ApiException.class, () -> filter.filter(request))
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.UNAUTHORIZED);
    }

    @Test
    void method_countsBeforeItsClass() {
        assertThat(caller(ForMedia.class, "any", "m").role()).isEqualTo(KeyRole.MEDIA);
        assertThat(refusal(ForMedia.class, "viewers", Map.of(Callers.KEY_HEADER, "m"))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(Opened.class, "closed", Map.of()).code()).isEqualTo(ErrorCode.UNAUTHORIZED);
    }

    @Test
    void keysUnread_saysWhenToAskAgain() {
        ApiKeyFilter filter = filter(TestKeys.unread(), Closed.class, "closed");
        ContainerRequestContext request = TestRequests.request(Map.of(Callers.KEY_HEADER, VIEWER_KEY));

        Problem problem = catchThrowableOfType(ApiException.class, () -> filter.filter(request))
                .problem();

        assertThat(problem.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(2));
    }

    @Test
    void keysUnread_theOperatorGetsIn() {
        ContainerRequestContext request = TestRequests.request(Map.of(Callers.KEY_HEADER, TestRequests.ADMIN_KEY));

        filter(TestKeys.unread(), Closed.class, "closed").filter(request);

        assertThat(CallerContext.of(request.getSecurityContext())).isEqualTo(Caller.OPERATOR);
    }

    @Test
    void open_methodOrClass() {
        assertThat(caller(Closed.class, "open", null)).isNull();
        assertThat(caller(Opened.class, "any", null)).isNull();
        assertThat(caller(Opened.class, "any", "wrong")).isNull();
    }

    @Test
    void skipAuth_everyone() {
        ContainerRequestContext request = TestRequests.request(Map.of());

        filter(KEYS, Closed.class, "internal", "SKIP_AUTH", "true", "APP_ENV", "development")
                .filter(request);

        assertThat(CallerContext.of(request.getSecurityContext())).isEqualTo(Caller.ANYONE);
    }

    @ParameterizedTest
    @CsvSource({"internal, x-internal-secret", "media, x-media-auth"})
    void secondSecret(String method, String header) {
        String right = method.equals("media") ? TestRequests.MEDIA : TestRequests.INTERNAL;
        Map<String, String> headers = new HashMap<>(Map.of(Callers.KEY_HEADER, TestRequests.ADMIN_KEY));
        Problem refused = Problem.of(ErrorCode.FORBIDDEN, "secret.wrong", header);

        assertThat(refusal(Closed.class, method, headers)).isEqualTo(refused);
        headers.put(header, right + "x");
        assertThat(refusal(Closed.class, method, headers)).isEqualTo(refused);
        headers.put(header, right);
        filter(KEYS, Closed.class, method).filter(TestRequests.request(headers));
        headers.remove(Callers.KEY_HEADER);
        assertThat(refusal(Closed.class, method, headers).code()).isEqualTo(ErrorCode.UNAUTHORIZED);
    }

    @Test
    void secondSecret_notSetIsNeverRight() {
        Map<String, String> headers = Map.of(Callers.KEY_HEADER, TestRequests.ADMIN_KEY, "x-internal-secret", "");
        ApiKeyFilter filter = filter(KEYS, Closed.class, "internal", "INTERNAL_SECRET", "");

        assertThat(catchThrowableOfType(ApiException.class, () -> filter.filter(TestRequests.request(headers)))
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    private static Problem refusal(String method, String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put(Callers.KEY_HEADER, key);
        return refusal(Closed.class, method, headers);
    }

    private static Problem refusal(Class<?> resource, String method, Map<String, String> headers) {
        ApiKeyFilter filter = filter(KEYS, resource, method);
        return catchThrowableOfType(ApiException.class, () -> filter.filter(TestRequests.request(headers)))
                .problem();
    }

    private static Caller caller(Class<?> resource, String method, String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put(Callers.KEY_HEADER, key);
        ContainerRequestContext request = TestRequests.request(headers);
        filter(KEYS, resource, method).filter(request);
        return CallerContext.of(request.getSecurityContext());
    }

    private static ApiKeyFilter filter(KnownKeys keys, Class<?> resource, String method, String... settings) {
        try {
            return TestRequests.filter(keys, resource, resource.getDeclaredMethod(method), settings);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    static class Closed {
        void closed() {}

        @Open
        void open() {}

        @Allow(KeyRole.VIEWER)
        void viewers() {}

        @NeedsSecret(SecondSecret.INTERNAL)
        void internal() {}

        @NeedsSecret(SecondSecret.MEDIA)
        void media() {}
    }

    @Open
    static class Opened {
        void any() {}

        @Allow({})
        void closed() {}
    }

    @Allow(KeyRole.MEDIA)
    static class ForMedia {
        void any() {}

        @Allow(KeyRole.VIEWER)
        void viewers() {}
    }
}
