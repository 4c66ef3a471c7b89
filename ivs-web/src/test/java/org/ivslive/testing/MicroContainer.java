package org.ivslive.testing;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Payara Micro for tests that run inside the application. All of them share one archive, so one process serves them all:
 * it starts with the first test class and ends with the run.
 */
public final class MicroContainer implements DeployableContainer<MicroContainerSettings> {

    /** What Arquillian calls the servlet by which it runs tests. */
    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private Servers servers;
    private MicroApplication application;

    @Override
    public Class<MicroContainerSettings> getConfigurationClass() {
        return MicroContainerSettings.class;
    }

    @Override
    public void setup(MicroContainerSettings settings) {}

    @Override
    public void start() {
        servers = Servers.start();
    }

    @Override
    public void stop() {
        if (application != null) {
            application.close();
        }
        servers.close();
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (application == null) {
            Path war = servers.directory().resolve(archive.getName());
            archive.as(ZipExporter.class).exportTo(new File(war.toString()), true);
            application = new MicroApplication(servers, war);
            try {
                application.start();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DeploymentException("interrupted", e);
            }
        }
        URI address = application.address();
        HTTPContext http = new HTTPContext(address.getHost(), address.getPort());
        http.add(new Servlet(RUNNER, "/"));
        return new ProtocolMetaData().addContext(http);
    }

    @Override
    public void undeploy(Archive<?> archive) {}
}
