package org.ivslive.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.ivslive.web.http.FakeExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesFilterTest {

    private final Map<String, String> war = new HashMap<>(Map.of(
            "/index.html", "start",
            "/viewer/index.html", "viewer ".repeat(100),
            "/assets/app-1a2b.js", "let a",
            "/favicon.svg", "<svg/>",
            "/WEB-INF/web.xml", "<web-app/>",
            "/WEB-INF/classes/a.json", "{}",
            "/assets/a.class", "bytes"));
    private final List<String> asked = new ArrayList<>();
    private final PagesFilter filter = new PagesFilter();
    private boolean passedOn;

    @BeforeEach
    void start() throws ServletException {
        ServletContext context = fake(ServletContext.class, name -> {
            asked.add(name);
            return war.containsKey(name)
                    ? new ByteArrayInputStream(war.get(name).getBytes(UTF_8))
                    : null;
        });
        filter.init(fake(FilterConfig.class, unused -> context));
    }

    @ParameterizedTest
    @CsvSource({
        "/viewer/, text/html; charset=utf-8, no-cache",
        "/assets/app-1a2b.js, text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'",
        "/favicon.svg, image/svg+xml, no-cache",
        "/index.html, text/html; charset=utf-8, no-cache",
    })
    void get_file(String path, String type, String caching) throws Exception {
        FakeExchange exchange = run(FakeExchange.get(path));
        assertThat(passedOn).isFalse();
        assertThat(exchange.header("Content-Type")).contains(type);
        assertThat(exchange.header("Cache-Control")).contains(caching);
        assertThat(exchange.header("X-Content-Type-Options")).contains("nosniff");
        String name = path.endsWith("/") ? path + "index.html" : path;
        assertThat(exchange.content()).asString(UTF_8).isEqualTo(war.get(name));
        assertThat(exchange.header("Content-Length"))
                .contains(String.valueOf(war.get(name).length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/viewer", "/broadcaster", "/admin"})
    void get_pageWithoutSlash(String path) throws Exception {
        FakeExchange exchange = run(FakeExchange.get(path));
        assertThat(passedOn).isFalse();
        assertThat(exchange.status()).isEqualTo(302);
        assertThat(exchange.header("Location")).contains(path + "/");
    }

    @Test
    void get_startForPeopleAlone() throws Exception {
        run(FakeExchange.get("/").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(passedOn).isFalse();
        run(FakeExchange.get("/").header("Accept", "*/*"));
        assertThat(passedOn).isTrue();
        passedOn = false;
        run(FakeExchange.get("/"));
        assertThat(passedOn).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/api/stage/list",
                "/api/a.json",
                "/viewer/x.html",
                "/broadcaster/",
                "/missing.js",
                "/assets/missing.js",
                "/assets/",
                "/assets/a.class",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/a.json",
                "/assets/../WEB-INF/classes/a.json",
                "/assets/..%2fWEB-INF/classes/a.json",
                "/assets/%2e%2e/WEB-INF/classes/a.json",
                "/assets/app-1a2b.js;x=1",
                "/.env",
            })
    void get_somethingElse(String path) throws Exception {
        FakeExchange exchange = run(FakeExchange.get(path));
        assertThat(passedOn).isTrue();
        assertThat(exchange.content()).isEmpty();
        assertThat(asked).noneMatch(name -> name.contains("WEB-INF") || name.contains("%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void otherMethod_passedOn(String method) throws Exception {
        run(FakeExchange.of(method, "/viewer/"));
        assertThat(passedOn).isTrue();
        run(FakeExchange.of(method, "/viewer"));
        assertThat(passedOn).isTrue();
    }

    @Test
    void head_withoutContent() throws Exception {
        FakeExchange exchange = run(FakeExchange.of("HEAD", "/index.html"));
        assertThat(exchange.content()).isEmpty();
        assertThat(exchange.header("Content-Length")).contains("5");
    }

    /** What the answer varies with beside this, the CORS filter has said before. */
    @Test
    void vary_isSaidBesideOthers() throws Exception {
        FakeExchange exchange = FakeExchange.get("/viewer/");
        exchange.response().addHeader("Vary", "Origin");

        assertThat(run(exchange).header("Vary")).contains("Origin, Accept, Accept-Encoding");
    }

    @Test
    void gzip_whereItIsTakenAndGains() throws Exception {
        FakeExchange large = run(FakeExchange.get("/viewer/").header("Accept-Encoding", "br, gzip"));
        assertThat(large.header("Content-Encoding")).contains("gzip");
        assertThat(large.header("Vary")).contains("Accept, Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(large.content())).readAllBytes())
                .asString(UTF_8)
                .isEqualTo(war.get("/viewer/index.html"));
        assertThat(run(FakeExchange.get("/index.html").header("Accept-Encoding", "gzip"))
                        .header("Content-Encoding"))
                .isEmpty();
        assertThat(run(FakeExchange.get("/viewer/")).header("Content-Encoding")).isEmpty();
    }

    @Test
    void etag_sameContent() throws Exception {
        String etag = run(FakeExchange.get("/index.html")).header("ETag").orElseThrow();
        FakeExchange again = run(FakeExchange.get("/index.html").header("If-None-Match", etag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.content()).isEmpty();
        assertThat(run(FakeExchange.get("/index.html").header("If-None-Match", "\"other\""))
                        .status())
                .isEqualTo(200);
        assertThat(run(FakeExchange.get("/viewer/")).header("ETag")).isPresent().isNotEqualTo(Optional.of(etag));
    }

    @Test
    void file_readOnce() throws Exception {
        run(FakeExchange.get("/index.html"));
        run(FakeExchange.get("/index.html"));
        assertThat(asked).containsExactly("/index.html");
    }

    private FakeExchange run(FakeExchange exchange) throws IOException, ServletException {
        filter.doFilter(exchange.request(), exchange.response(), (request, response) -> passedOn = true);
        return exchange;
    }

    private interface Lookup {
        Object find(String name);
    }

    /** Answers its one method that matters: a resource of a context, the context of a configuration. */
    private static <T> T fake(Class<T> type, Lookup lookup) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> switch (called.getName()) {
                    case "getResourceAsStream" -> lookup.find((String) arguments[0]);
                    case "getServletContext" -> lookup.find("");
                    default -> throw new UnsupportedOperationException(called.toString());
                }));
    }
}
