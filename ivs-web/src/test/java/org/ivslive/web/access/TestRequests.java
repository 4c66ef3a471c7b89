package org.ivslive.web.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.access.KnownKeys;
import org.ivslive.access.OwnCalls;
import org.ivslive.settings.SettingsReader;

/** The filter over a request that is made up. */
final class TestRequests {

    static final String ADMIN_KEY = "admin-key-0123456789";
    static final String INTERNAL = "internal-secret-0123456789";
    static final String MEDIA = "media-secret-0123456789";

    private TestRequests() {}

    static ApiKeyFilter filter(KnownKeys keys, Class<?> resource, Method method, String... settings) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "API_SECRET_KEY",
                ADMIN_KEY,
                "MEDIA_SERVER_SECRET",
                MEDIA,
                "INTERNAL_SECRET",
                INTERNAL,
                "DB_PASSWORD",
                "p"));
        for (int i = 0; i < settings.length; i += 2) {
            variables.put(settings[i], settings[i + 1]);
        }
        ApiKeyFilter filter = new ApiKeyFilter();
        filter.settings = SettingsReader.read(variables);
        filter.callers = new Callers(filter.settings, keys, new OwnCalls());
        filter.resource = new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return method;
            }

            @Override
            public Class<?> getResourceClass() {
                return resource;
            }
        };
        return filter;
    }

    static ContainerRequestContext request(Map<String, String> headers) {
        AtomicReference<SecurityContext> security = new AtomicReference<>(new CallerContext(null, false));
        return (ContainerRequestContext) Proxy.newProxyInstance(
                TestRequests.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getHeaderString" -> headers.get(arguments[0]);
                    case "getSecurityContext" -> security.get();
                    case "setSecurityContext" -> {
                        security.set((SecurityContext) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }
}
