package org.ivslive.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the running application. It is started for the first test that wants it and stopped after the last one.
 *
 * <p>Which server it runs on is the system property {@code ivslive.starter}: the name of an {@link ApplicationStarter}.
 */
public final class RunningApplication implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RunningApplication.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Application.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        return parameter.getParameter().getType() == Api.class ? running.api : running.application;
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
    }

    private static final class Running implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        private final Servers servers;
        private final Application application;
        private final Api api;

        private Running(Servers servers, Application application) {
            this.servers = servers;
            this.application = application;
            this.api = new Api(application.address()).checked();
        }

        static Running start() {
            String starter = System.getProperty("ivslive.starter", MicroStarter.class.getName());
            Servers servers = Servers.start();
            try {
                var type = Class.forName(starter).asSubclass(ApplicationStarter.class);
                return new Running(
                        servers, type.getDeclaredConstructor().newInstance().start(servers));
            } catch (Exception e) {
                servers.close();
                throw new IllegalStateException("the application did not start, see " + servers.directory(), e);
            }
        }

        @Override
        public void close() {
            application.close();
            servers.close();
        }
    }
}
