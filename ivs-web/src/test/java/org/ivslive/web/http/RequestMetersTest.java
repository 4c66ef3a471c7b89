package org.ivslive.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.junit.jupiter.api.Test;

class RequestMetersTest {

    private final Meters meters = new Meters();
    private final RequestMeters requests = new RequestMeters(meters);

    @Test
    void request_isCountedWhereItEnded() {
        FakeExchange page = FakeExchange.get("/viewer/");
        RequestMeters.ended(page.request(), RequestMeters.PAGES);
        FakeExchange socket = FakeExchange.get("/ws");
        RequestMeters.ended(socket.request(), RequestMeters.WEBSOCKET);
        FakeExchange call = FakeExchange.get("/api/stage/abc")
                .attribute(RequestMeters.property(), requests.route("/api/stage/{stageArn}"));

        requests.answered(page.request(), 200, 1_000_000);
        requests.answered(socket.request(), 101, 2_000_000);
        requests.answered(call.request(), 503, 3_000_000);

        assertThat(counted())
                .containsExactlyInAnyOrder(
                        List.of("pages", "GET", "2xx"),
                        List.of("/ws", "GET", "1xx"),
                        List.of("/api/stage/{stageArn}", "GET", "5xx"));
        assertThat(meters.timing(Metric.HTTP_DURATION, "/api/stage/{stageArn}", "GET")
                        .sumNanos())
                .isEqualTo(3_000_000);
    }

    @Test
    void whatWasAskedFor_isNoLabel() {
        for (int i = 0; i < 50; i++) {
            requests.answered(FakeExchange.of("PROPFIND" + i, "/nowhere/" + i).request(), 404, 1);
            requests.answered(FakeExchange.get("/" + i).request(), 404, 1);
            requests.answered(FakeExchange.get("/").request(), 900 + i, 1);
        }

        assertThat(counted())
                .containsExactlyInAnyOrder(
                        List.of("other", "OTHER", "4xx"),
                        List.of("other", "GET", "4xx"),
                        List.of("other", "GET", "5xx"));
    }

    @Test
    void route_hasOneMeter() {
        assertThat(requests.route("/health")).isSameAs(requests.route("/health"));
    }

    @Test
    void template_isThatOfClassAndMethod() throws NoSuchMethodException {
        assertThat(template("plain")).isEqualTo("/api/things");
        assertThat(template("one")).isEqualTo("/api/things/{id}/parts");
        assertThat(RouteFeature.template(Root.class, Root.class.getDeclaredMethod("root")))
                .isEqualTo("/");
    }

    private Set<List<String>> counted() {
        return meters.counters(Metric.HTTP_REQUESTS).keySet();
    }

    private static String template(String method) throws NoSuchMethodException {
        return RouteFeature.template(Things.class, Things.class.getDeclaredMethod(method));
    }

    @Path("/api/things/")
    private static final class Things {

        void plain() {}

        @Path("{id: [^/]+}/parts/")
        void one() {}
    }

    @Path("/")
    private static final class Root {

        void root() {}
    }
}
