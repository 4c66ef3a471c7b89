package org.ivslive.web.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.ivslive.access.Caller;
import org.ivslive.settings.Settings;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.jspecify.annotations.Nullable;

/** Lets in who may make the call, and tells the resource who it is. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Rights rights = Rights.of(resource.getResourceClass(), resource.getResourceMethod());
        if (!rights.open()) {
            Caller caller = callers.caller(key(request));
            if (!rights.roles().contains(caller.role())) {
                throw new ApiException(Problem.of(
                        ErrorCode.FORBIDDEN, "key.role", caller.role().key()));
            }
            boolean secure = request.getSecurityContext().isSecure();
            request.setSecurityContext(new CallerContext(caller, secure));
        }
        rights.secret().ifPresent(secret -> check(secret, request));
    }

    /** Prometheus, among others, can send no header but this one. */
    private static @Nullable String key(ContainerRequestContext request) {
        String key = request.getHeaderString(Callers.KEY_HEADER);
        String bearer = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return key == null && bearer != null && bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? bearer.substring(BEARER.length()).strip()
                : key;
    }

    private void check(SecondSecret secret, ContainerRequestContext request) {
        if (!settings.get(Settings.SKIP_AUTH) && !secret.matches(settings, request.getHeaderString(secret.header()))) {
            throw new ApiException(Problem.of(ErrorCode.FORBIDDEN, "secret.wrong", secret.header()));
        }
    }
}
