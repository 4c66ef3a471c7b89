package org.ivslive.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.logging.RequestContext;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdFilterTest {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final RequestIdFilter filter = new RequestIdFilter();
    private final List<String> seen = new ArrayList<>();
    private final Meters meters = new Meters();
    private final FilterChain chain =
            (request, response) -> seen.add(RequestContext.requestId().orElseThrow());

    RequestIdFilterTest() {
        filter.meters = new RequestMeters(meters);
    }

    @Test
    void id_madeWhereThereIsNone() throws IOException, ServletException {
        FakeExchange first = run(FakeExchange.get("/health"));
        FakeExchange second = run(FakeExchange.get("/health"));
        assertThat(first.header("X-Request-Id").orElseThrow()).matches(UUID);
        assertThat(first.header("X-Request-Id")).isNotEqualTo(second.header("X-Request-Id"));
        assertThat(seen)
                .containsExactly(
                        first.header("X-Request-Id").orElseThrow(),
                        second.header("X-Request-Id").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "req-1.2_3", "0123456789012345678901234567890123456789012345678901234567890123"})
    void id_theCallersOwn(String id) throws IOException, ServletException {
        FakeExchange exchange = run(FakeExchange.get("/health").header("X-Request-Id", id));
        assertThat(exchange.header("X-Request-Id")).contains(id);
        assertThat(seen).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\nINFO forged",
                "a]",
                "<b>",
                "編號",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void id_notAccepted(String id) throws IOException, ServletException {
        FakeExchange exchange = run(FakeExchange.get("/health").header("X-Request-Id", id));
        assertThat(exchange.header("X-Request-Id").orElseThrow()).matches(UUID);
    }

    @Test
    void id_endsWithTheRequest() {
        FakeExchange exchange = FakeExchange.get("/health");
        FilterChain failing = (request, response) -> {
            throw new ServletException("failed");
        };
        assertThatThrownBy(() -> filter.doFilter(exchange.request(), exchange.response(), failing))
                .isInstanceOf(ServletException.class);
        assertThat(RequestContext.requestId()).isEmpty();
        assertThat(meters.counter(Metric.HTTP_REQUESTS, "other", "GET", "5xx").value())
                .as("what failed is counted as the server answers it")
                .isEqualTo(1);
    }

    @Test
    void request_isCountedWithItsStatus() throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of("POST", "/api/anything");
        filter.doFilter(
                exchange.request(),
                exchange.response(),
                (request, response) -> ((HttpServletResponse) response).setStatus(404));

        assertThat(meters.counter(Metric.HTTP_REQUESTS, "other", "POST", "4xx").value())
                .isEqualTo(1);
        assertThat(meters.timing(Metric.HTTP_DURATION, "other", "POST").count()).isEqualTo(1);
    }

    private FakeExchange run(FakeExchange exchange) throws IOException, ServletException {
        filter.doFilter(exchange.request(), exchange.response(), chain);
        assertThat(RequestContext.requestId()).isEmpty();
        return exchange;
    }
}
