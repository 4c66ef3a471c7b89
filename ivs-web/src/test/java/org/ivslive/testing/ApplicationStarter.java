package org.ivslive.testing;

/** Brings the application up on one kind of server; found as a service, so that the same tests run on each. */
public interface ApplicationStarter {

    Application start(Servers servers) throws Exception;
}
