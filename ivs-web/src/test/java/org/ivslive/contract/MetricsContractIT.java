package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.UUID;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.Listener;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Scraped;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Prometheus sees. */
@ExtendWith(RunningApplication.class)
class MetricsContractIT {

    private static final int MANY = 50;

    private final Application application;
    private final Api api;
    private final Api admin;
    private final Show show;

    MetricsContractIT(Application application, Api api) {
        this.application = application;
        this.api = api;
        admin = api.asAdmin();
        show = new Show(api);
    }

    @Test
    void metrics_needTheAdminsKeyInEitherHeader() {
        String viewerKey = admin.post("/api/keys", "{\"name\":\"page\",\"role\":\"viewer\"}")
                .data()
                .path("key")
                .asText();
        Answer bearer = api.with("Authorization", "Bearer " + Servers.ADMIN_KEY).get("/metrics");

        assertThat(bearer.status()).isEqualTo(200);
        assertThat(bearer.header("Content-Type").orElseThrow().split("\\s*;\\s*"))
                .containsExactlyInAnyOrder("text/plain", "version=0.0.4", "charset=utf-8");
        assertThat(bearer.header("Cache-Control")).contains("no-store");
        assertThat(admin.get("/metrics").status()).isEqualTo(200);
        assertThat(api.get("/metrics").code()).isEqualTo("UNAUTHORIZED");
        assertThat(api.with("Authorization", "Bearer made-up").get("/metrics").code())
                .isEqualTo("UNAUTHORIZED");
        assertThat(api.with("Authorization", "Bearer " + viewerKey)
                        .get("/metrics")
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void metrics_tellOfTheNodeAndItsNeighbours() {
        Scraped scraped = settled();

        assertThat(scraped.value("ivs_dependency_up", "dependency", "redis")).isEqualTo(1);
        assertThat(scraped.value("ivs_dependency_up", "dependency", "database")).isEqualTo(1);
        assertThat(scraped.value("ivs_dependency_up", "dependency", "master_stage"))
                .isEqualTo(1);
        assertThat(scraped.value("ivs_aws_quota_limit", "operation", "CreateParticipantToken"))
                .isEqualTo(50);
        assertThat(scraped.value("ivs_record_dropped_entries_total")).isZero();
        assertThat(scraped.value("jvm_memory_used_bytes", "area", "heap")).isPositive();
        assertThat(scraped.families().get("ivs_build_info").samples())
                .singleElement()
                .satisfies(build -> assertThat(build.labels().get("version")).matches("\\d+\\.\\d+\\.\\d+.*"));
    }

    @Test
    void join_isCountedAndSeen() {
        show.begins();
        Scraped before = scrape();
        String userId = UUID.randomUUID().toString();
        String stage = show.joined(userId).path("stageArn").asText();
        show.joined(userId);

        Scraped after = scrape();
        assertThat(grown(before, after, "ivs_joins_total", "outcome", "seated")).isEqualTo(1);
        assertThat(grown(before, after, "ivs_joins_total", "outcome", "again")).isEqualTo(1);
        assertThat(grown(before, after, "ivs_token_duration_seconds_count", "maker", "ivs"))
                .isEqualTo(2);
        assertThat(after.value(
                        "ivs_http_requests_total", "route", "/api/token/viewer", "method", "POST", "status", "2xx"))
                .isGreaterThanOrEqualTo(2);
        await().atMost(Servers.patience()).untilAsserted(() -> {
            Scraped now = scrape();
            assertThat(now.value("ivs_broadcast_viewers")).isEqualTo(show.viewers());
            assertThat(now.value("ivs_broadcast_seats_free")).isEqualTo(50 - show.viewers());
            assertThat(now.value("ivs_broadcast_stages", "state", "READY")).isEqualTo(1);
            assertThat(now.value("ivs_broadcast_publisher_state", "state", "OFFLINE"))
                    .isZero();
        });
        show.leave(admin, userId, stage);
    }

    @Test
    void failure_isCountedByItsCodeAndRoute() {
        Scraped before = scrape();
        admin.post("/api/token/viewer", "{}");
        admin.get("/api/stage/list?limit=x");
        admin.get("/nowhere");
        Scraped after = scrape();

        assertThat(grown(before, after, "ivs_errors_total", "code", "VALIDATION_ERROR", "status", "400"))
                .isEqualTo(2);
        assertThat(grown(before, after, "ivs_errors_total", "code", "NOT_FOUND", "status", "404"))
                .isEqualTo(1);
        assertThat(after.value("ivs_http_requests_total", "route", "/api/stage/list", "method", "GET", "status", "4xx"))
                .isPositive();
    }

    @Test
    void listeners_areCounted() {
        double before = scrape().value("ivs_websocket_connections");
        try (Listener first = Listener.open(application.address(), "");
                Listener second = Listener.open(application.address(), "")) {
            await().atMost(Servers.patience()).until(() -> scrape().value("ivs_websocket_connections") >= before + 2);
        }
        await().atMost(Servers.patience()).until(() -> scrape().value("ivs_websocket_connections") <= before);
    }

    /** Whatever people ask for, Prometheus keeps no more series. */
    @Test
    void series_doNotGrowWithWhatIsAskedFor() {
        show.begins();
        askAll("first");
        Set<String> before = settled().series();

        for (int i = 0; i < MANY; i++) {
            askAll(UUID.randomUUID().toString());
        }

        assertThat(scrape().series()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(scrape().families().get("ivs_http_requests_total").samples())
                .noneMatch(sample -> sample.labels().get("route").contains("first"));
    }

    private void askAll(String name) {
        api.get("/" + name);
        api.get("/api/" + name + "/" + name);
        api.get("/assets/" + name + ".js");
        api.send("X" + name.replaceAll("[^a-z]", ""), "/", BodyPublishers.noBody());
        api.with("x-api-key", name).get("/api/keys");
        admin.get("/api/viewer/list/arn:aws:ivs:us-east-1:123456789012:stage/" + name.replace("-", ""));
        admin.get("/api/viewer/history/" + name);
        admin.get("/api/stats/stages/" + name.replace("-", ""));
        show.leave(admin, name, show.joined(name).path("stageArn").asText());
    }

    /** Once everything that looks now and then has looked. */
    private Scraped settled() {
        return await().atMost(Servers.patience())
                .until(
                        this::scrape,
                        scraped -> scraped.value("ivs_ready") == 1
                                && scraped.families()
                                        .keySet()
                                        .containsAll(Set.of("ivs_record_waiting_entries", "ivs_broadcast_viewers")));
    }

    private Scraped scrape() {
        return Scraped.read(admin.get("/metrics").text());
    }

    private static double grown(Scraped before, Scraped after, String name, String... labels) {
        return after.value(name, labels) - before.value(name, labels);
    }
}
