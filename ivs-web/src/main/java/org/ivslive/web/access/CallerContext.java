package org.ivslive.web.access;

import jakarta.ws.rs.core.SecurityContext;
import org.ivslive.access.Caller;

/** The caller as JAX-RS hands them to a resource: {@code @Context SecurityContext}. */
public record CallerContext(Caller caller, boolean isSecure) implements SecurityContext {

    /** Who is calling a call that is not {@link Open}. */
    public static Caller of(SecurityContext context) {
        return (Caller) context.getUserPrincipal();
    }

    @Override
    public Caller getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.role().key().equals(role);
    }

    @Override
    public String getAuthenticationScheme() {
        return Callers.KEY_HEADER;
    }
}
