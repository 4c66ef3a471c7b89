package org.ivslive.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP API. Resources and providers are found by their annotations. */
@ApplicationPath("/")
public class IvsApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // The server's default writes records as {}.
                "jersey.config.jsonFeature", "JacksonFeature",
                "jersey.config.server.wadl.disableWadl", true,
                // The resources are CDI beans, whose calls are validated already: once is enough.
                "jersey.config.beanValidation.disable.server", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
