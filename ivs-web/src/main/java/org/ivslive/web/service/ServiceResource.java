package org.ivslive.web.service;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ivslive.settings.Settings;
import org.ivslive.web.access.Open;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** What this is, for programs; people are shown a page. */
@Path("/")
@Open
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ServiceResource {

    private final Settings settings;

    @Inject
    ServiceResource(Settings settings) {
        this.settings = settings;
    }

    @GET
    @Says("What this is: its name, version and role, and where to go from here.")
    public Service service() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("health", "/health");
        links.put("ready", "/health/ready");
        links.put("live", "/health/live");
        links.put("metrics", "/metrics");
        links.put("openapi", "/openapi");
        links.put("stages", "/api/stage/list");
        links.put("broadcaster", "/broadcaster/");
        links.put("viewer", "/viewer/");
        links.put("admin", "/admin/");
        return new Service(
                "IVS Live", Version.CURRENT, settings.get(Settings.ROLE).name().toLowerCase(Locale.ROOT), links);
    }

    record Service(String service, String version, String role, Map<String, String> links) {}
}
