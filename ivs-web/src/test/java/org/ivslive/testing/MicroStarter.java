package org.ivslive.testing;

/** The application as it is run by default. */
public final class MicroStarter implements ApplicationStarter {

    @Override
    public Application start(Servers servers) throws InterruptedException {
        return new MicroApplication(servers, Project.war()).start();
    }
}
