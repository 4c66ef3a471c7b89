package org.ivslive.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ivslive.settings.Settings;

@Component
class NodeIdProducer {

    @Produces
    @Singleton
    NodeId nodeId(Settings settings) {
        return new NodeId(settings.get(Settings.SERVER_ID));
    }
}
