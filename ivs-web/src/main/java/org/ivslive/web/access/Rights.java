package org.ivslive.web.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ivslive.access.KeyRole;

/**
 * Who may make a call, as its method and its class say.
 *
 * @param open whether no key is asked for
 * @param roles whose keys are accepted
 */
public record Rights(boolean open, Set<KeyRole> roles, Optional<SecondSecret> secret) {

    public static Rights of(Class<?> resource, Method method) {
        Optional<SecondSecret> secret =
                annotation(NeedsSecret.class, resource, method).map(NeedsSecret::value);
        Set<KeyRole> roles = EnumSet.of(KeyRole.ADMIN);
        if (method.isAnnotationPresent(Allow.class)) {
            roles.addAll(Arrays.asList(method.getAnnotation(Allow.class).value()));
            return new Rights(false, roles, secret);
        }
        if (method.isAnnotationPresent(Open.class) || resource.isAnnotationPresent(Open.class)) {
            return new Rights(true, roles, secret);
        }
        if (resource.isAnnotationPresent(Allow.class)) {
            roles.addAll(Arrays.asList(resource.getAnnotation(Allow.class).value()));
        }
        return new Rights(false, roles, secret);
    }

    private static <A extends Annotation> Optional<A> annotation(Class<A> type, Class<?> resource, Method method) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(resource.getAnnotation(type)));
    }
}
