package org.ivslive.web.service;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.MetricSource;
import org.ivslive.metrics.PrometheusText;
import org.ivslive.metrics.Readings;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node counts, for Prometheus. It needs an admin key: how many watch, and how near the service is to its
 * limits, is nobody else's business. Nothing is asked of Redis, the database or AWS for it.
 */
@Path("/metrics")
@Component
public class MetricsResource {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsResource.class);

    private final Meters meters;
    private final Instance<MetricSource> sources;

    @Inject
    MetricsResource(Meters meters, @Any Instance<MetricSource> sources) {
        this.meters = meters;
        this.sources = sources;
    }

    @GET
    @Says("What this node counts, for Prometheus.")
    @Produces(PrometheusText.MEDIA_TYPE)
    public Response metrics() {
        Readings readings = new Readings();
        for (MetricSource source : sources) {
            try {
                source.report(readings);
            } catch (RuntimeException e) {
                // The other figures are worth having all the more.
                LOG.warn("{} tells nothing", source, e);
            }
        }
        return Response.ok(PrometheusText.of(meters, readings))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
