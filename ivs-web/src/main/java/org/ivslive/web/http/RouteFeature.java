package org.ivslive.web.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Gives each route, when the application starts, what its requests are counted with. */
@Provider
public class RouteFeature implements DynamicFeature {

    /** Before the keys are looked at: who is refused has asked for the route too. */
    private static final int FIRST = 1;

    @Inject
    RequestMeters meters;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        context.register(new Mark(meters.route(template(resource.getResourceClass(), resource.getResourceMethod()))));
    }

    static String template(Class<?> resource, Method method) {
        StringBuilder path = new StringBuilder("/");
        if (resource.isAnnotationPresent(Path.class)) {
            path.append(resource.getAnnotation(Path.class).value());
        }
        if (method.isAnnotationPresent(Path.class)) {
            path.append('/').append(method.getAnnotation(Path.class).value());
        }
        // A parameter is its name: what it may hold is its own matter.
        String plain =
                path.toString().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    @Priority(FIRST)
    private static final class Mark implements ContainerRequestFilter {

        private final RouteMeter meter;

        private Mark(RouteMeter meter) {
            this.meter = meter;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty(RequestMeters.property(), meter);
        }
    }
}
