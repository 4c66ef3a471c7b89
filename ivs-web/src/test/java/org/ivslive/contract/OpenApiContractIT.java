package org.ivslive.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs are told of the API. That answers are as it says, every test of the contract checks on its way. */
@ExtendWith(RunningApplication.class)
class OpenApiContractIT {

    @Test
    void document_tellsEveryRoute(Api api) {
        JsonNode document = api.get("/openapi").json();
        Set<String> told = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> told.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/info/version").asText())
                .isEqualTo(api.with("Accept", "application/json")
                        .get("/")
                        .json()
                        .path("version")
                        .asText());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Routes.all().stream().map(Routes.Route::toString).toList());
    }

    @Test
    void document_isLinkedFromTheRoot(Api api) {
        JsonNode links = api.with("Accept", "application/json").get("/").json().path("links");

        assertThat(api.get(links.path("openapi").asText()).status()).isEqualTo(200);
    }

    @Test
    void document_isSentOnceToThoseWhoKeepIt(Api api) {
        Answer first = api.get("/openapi");
        String tag = first.header("ETag").orElseThrow();

        assertThat(first.header("Content-Type")).contains("application/json");
        assertThat(first.header("Cache-Control")).contains("no-cache");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
            Answer again = api.with("If-None-Match", known).get("/openapi");
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.text()).isEmpty();
        }
        assertThat(api.with("If-None-Match", "\"other\"").get("/openapi").status())
                .isEqualTo(200);
    }

    @Test
    void document_isSentPackedToThoseWhoUnpack(Application application, Api api) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(application.address().resolve("/openapi"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).isEqualTo("Accept-Encoding, Origin"));
        assertThat(packed.body().length).isLessThan(20_000);
        assertThat(unpacked(packed.body())).isEqualTo(api.get("/openapi").json());
    }

    private static JsonNode unpacked(byte[] content) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new ObjectMapper().readTree(new String(in.readAllBytes(), UTF_8));
        }
    }
}
