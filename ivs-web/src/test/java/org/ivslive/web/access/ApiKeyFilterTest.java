package org.ivslive.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.ivslive.settings.SettingsReader;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyFilterTest {

    private static final String KEY = "admin-key-0123456789";

    @Test
    void key_right() {
        assertThatCode(() -> filter(Closed.class, "closed").filter(request(KEY)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void key_missing(String given) throws Exception {
        assertThat(refusal(given)).isEqualTo(Problem.of(ErrorCode.UNAUTHORIZED, "key.missing"));
        assertThat(refusal(null)).isEqualTo(Problem.of(ErrorCode.UNAUTHORIZED, "key.missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-key-012345678", "admin-key-01234567890", "ADMIN-KEY-0123456789", "x"})
    void key_wrong(String given) throws Exception {
        assertThat(refusal(given)).isEqualTo(Problem.of(ErrorCode.UNAUTHORIZED, "key.wrong"));
    }

    @Test
    void open_methodOrClass() {
        assertThatCode(() -> {
                    filter(Closed.class, "open").filter(request(null));
                    filter(Opened.class, "any").filter(request(null));
                    filter(Opened.class, "any").filter(request("wrong"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void skipAuth_everyone() {
        assertThatCode(() -> filter(Closed.class, "closed", "SKIP_AUTH", "true", "APP_ENV", "development")
                        .filter(request(null)))
                .doesNotThrowAnyException();
    }

    private static Problem refusal(String given) throws Exception {
        ApiKeyFilter filter = filter(Closed.class, "closed");
        return catchThrowableOfType(ApiException.class, () -> filter.filter(request(given)))
                .problem();
    }

    private static ApiKeyFilter filter(Class<?> resource, String method, String... settings)
            throws NoSuchMethodException {
        Map<String, String> variables =
                new HashMap<>(Map.of("API_SECRET_KEY", KEY, "MEDIA_SERVER_SECRET", "m".repeat(16), "DB_PASSWORD", "p"));
        for (int i = 0; i < settings.length; i += 2) {
            variables.put(settings[i], settings[i + 1]);
        }
        ApiKeyFilter filter = new ApiKeyFilter();
        filter.settings = SettingsReader.read(variables);
        Method called = resource.getDeclaredMethod(method);
        filter.resource = new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return called;
            }

            @Override
            public Class<?> getResourceClass() {
                return resource;
            }
        };
        return filter;
    }

    private static ContainerRequestContext request(String key) {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                ApiKeyFilterTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (self, called, arguments) -> {
                    if (called.getName().equals("getHeaderString") && arguments[0].equals("x-api-key")) {
                        return key;
                    }
                    throw new UnsupportedOperationException(called.toString());
                });
    }

    static class Closed {
        void closed() {}

        @Open
        void open() {}
    }

    @Open
    static class Opened {
        void any() {}
    }
}
