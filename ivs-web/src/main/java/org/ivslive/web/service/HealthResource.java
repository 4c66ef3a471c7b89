package org.ivslive.web.service;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.ivslive.audit.AuditBacklog;
import org.ivslive.health.HealthMonitor;
import org.ivslive.health.HealthReport;
import org.ivslive.settings.Settings;
import org.ivslive.web.access.Open;
import org.ivslive.web.warmup.WarmUp;
import org.ivslive.wiring.Component;

/**
 * Three questions. {@code /health}: how is the service, for people. {@code /health/ready}: should requests come to this
 * node. {@code /health/live}: should this process be ended; that depends on nothing but the process.
 */
@Path("/health")
@Open
@Component
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final int SERVICE_UNAVAILABLE = 503;

    private final HealthMonitor health;
    private final WarmUp warmUp;
    private final AuditBacklog backlog;
    private final Settings settings;
    private final Uptime uptime;
    private final Clock clock;

    @Inject
    HealthResource(
            HealthMonitor health, WarmUp warmUp, AuditBacklog backlog, Settings settings, Uptime uptime, Clock clock) {
        this.health = health;
        this.warmUp = warmUp;
        this.backlog = backlog;
        this.settings = settings;
        this.uptime = uptime;
        this.clock = clock;
    }

    @GET
    public Response health() {
        HealthReport report = health.report();
        HealthBody body = new HealthBody(
                report.isHealthy() ? "healthy" : "degraded",
                uptime.seconds(),
                settings.get(Settings.APP_ENV).name().toLowerCase(Locale.ROOT),
                Version.CURRENT,
                new HealthBody.Services(
                        connection(report.redis()),
                        connection(report.database()),
                        new HealthBody.Aws(settings.get(Settings.AWS_REGION), report.stageConfigured()),
                        backlog.seen().map(HealthBody.Record::of).orElse(null)),
                HealthBody.Memory.ofProcess(),
                clock.instant());
        return answer(report.canServe(), body);
    }

    @GET
    @Path("/ready")
    public Response ready() {
        HealthReport report = health.report();
        boolean ready = report.isReady() && warmUp.isOver();
        Ready body = new Ready(
                ready,
                connection(report.redis()),
                connection(report.database()),
                report.stageConfigured(),
                warmUp.isOver(),
                clock.instant());
        return answer(ready, body);
    }

    @GET
    @Path("/live")
    public Response live() {
        return answer(true, new Live(true, clock.instant()));
    }

    private static Response answer(boolean well, Object body) {
        return Response.status(well ? 200 : SERVICE_UNAVAILABLE)
                .entity(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String connection(boolean well) {
        return well ? "connected" : "disconnected";
    }

    record Ready(boolean ready, String redis, String database, boolean masterStage, boolean warm, Instant timestamp) {}

    record Live(boolean alive, Instant timestamp) {}
}
