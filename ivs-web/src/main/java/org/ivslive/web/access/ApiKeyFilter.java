package org.ivslive.web.access;

import static org.ivslive.settings.Settings.API_SECRET_KEY;
import static org.ivslive.settings.Settings.SKIP_AUTH;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.ivslive.settings.Settings;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;

/** Lets in who has the admin key. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyFilter implements ContainerRequestFilter {

    static final String HEADER = "x-api-key";

    @Inject
    Settings settings;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isOpen() || settings.get(SKIP_AUTH)) {
            return;
        }
        String given = request.getHeaderString(HEADER);
        if (given == null || given.isBlank()) {
            throw new ApiException(Problem.of(ErrorCode.UNAUTHORIZED, "key.missing"));
        }
        if (!settings.matches(API_SECRET_KEY, given)) {
            throw new ApiException(Problem.of(ErrorCode.UNAUTHORIZED, "key.wrong"));
        }
    }

    private boolean isOpen() {
        return resource.getResourceMethod().isAnnotationPresent(Open.class)
                || resource.getResourceClass().isAnnotationPresent(Open.class);
    }
}
