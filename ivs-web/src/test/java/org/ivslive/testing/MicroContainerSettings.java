package org.ivslive.testing;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** There are none: everything is the same for all tests. */
public final class MicroContainerSettings implements ContainerConfiguration {

    @Override
    public void validate() {}
}
