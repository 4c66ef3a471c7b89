package org.ivslive.ivs;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;

@Component
class IvsProducer {

    @Produces
    @Singleton
    IvsClients clients(Settings settings) {
        return new IvsClients(settings);
    }

    void close(@Disposes IvsClients clients) {
        clients.close();
    }

    @Produces
    @Singleton
    QuotaGuard gateway(IvsClients clients, CallMeters meters) {
        return new QuotaGuard(new AwsIvsGateway(clients), Pace.SYSTEM, meters);
    }
}
