package org.ivslive.ivs;

import org.ivslive.metrics.Meters;
import org.ivslive.settings.Settings;

/** IVS by the AWS SDK, as the application reaches it, outside of the application. */
public final class TestIvs implements AutoCloseable {

    private final IvsClients clients;

    public TestIvs(Settings settings) {
        clients = new IvsClients(settings);
    }

    public IvsGateway gateway() {
        return new IvsProducer().gateway(clients, new CallMeters(new Meters()));
    }

    @Override
    public void close() {
        clients.close();
    }
}
