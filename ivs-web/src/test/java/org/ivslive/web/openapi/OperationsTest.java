package org.ivslive.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.access.KeyRole;
import org.ivslive.web.access.Allow;
import org.ivslive.web.access.NeedsSecret;
import org.ivslive.web.access.Open;
import org.ivslive.web.access.SecondSecret;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.viewer.Speakers;
import org.junit.jupiter.api.Test;

/** A call as the document tells it, by resources made for this. */
class OperationsTest {

    record SeatBody(@NotBlank String userId) {}

    record RowBody(int number) {}

    @Path("/api/seat")
    @Produces(MediaType.APPLICATION_JSON)
    static class SeatResource {

        @GET
        @Path("/{row:[0-9]+}/{at}")
        @Says("A seat.")
        @Answers(fails = ErrorCode.NOT_FOUND)
        public Success<SeatBody> seat(
                @PathParam("row") int row,
                @PathParam("at") @Says("Where.") String at,
                @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(9) int limit,
                @QueryParam("since") @Says(value = "From then on.", as = Instant.class) String since) {
            throw new UnsupportedOperationException();
        }

        @POST
        @Says("Takes a seat.")
        @Answers(
                status = 201,
                data = {SeatBody.class, RowBody.class},
                fails = ErrorCode.STAGE_FULL)
        @Allow(KeyRole.VIEWER)
        public Response take(
                @NotNull @Valid SeatBody body,
                @HeaderParam(Speakers.SESSION_HEADER) String session,
                @Context SecurityContext caller) {
            throw new UnsupportedOperationException();
        }

        @POST
        @Path("/sweep")
        @Says("Sweeps.")
        @NeedsSecret(SecondSecret.INTERNAL)
        public Success<RowBody> sweep() {
            throw new UnsupportedOperationException();
        }
    }

    @Path("/figures")
    @Open
    static class FiguresResource {

        @GET
        @Produces("text/plain; version=0.0.4")
        @Says("Figures.")
        public String figures() {
            throw new UnsupportedOperationException();
        }
    }

    private static final JsonNode DOCUMENT =
            TestJson.of(ApiDocument.of(List.of(SeatResource.class, FiguresResource.class), "1")
                    .toString());

    @Test
    void parameters_withTheirLimits() {
        assertThat(call("/api/seat/{row}/{at}", "get").path("parameters")).isEqualTo(TestJson.of("""
                [{"name":"row","in":"path","required":true,"schema":{"type":"integer","format":"int32"}},
                 {"name":"at","in":"path","description":"Where.","required":true,"schema":{"type":"string"}},
                 {"name":"limit","in":"query","required":false,"schema":
                   {"type":"integer","format":"int32","minimum":1,"maximum":9,"default":5}},
                 {"name":"since","in":"query","description":"From then on.","required":false,"schema":
                   {"type":"string","format":"date-time"}}]"""));
    }

    @Test
    void words_aboutACall() {
        JsonNode call = call("/api/seat", "post");

        assertThat(call.path("summary").asText()).isEqualTo("Takes a seat.");
        assertThat(call.path("description").asText()).isEqualTo("For keys of the role: admin, viewer.");
        assertThat(call.path("operationId").asText()).isEqualTo("seatTake");
        assertThat(call.path("tags").get(0).asText()).isEqualTo("seat");
    }

    @Test
    void rights_ofAViewerAndTheAdmin() {
        assertThat(call("/api/seat", "post").path("security"))
                .isEqualTo(TestJson.of(
                        "[{\"x-api-key\":[\"admin\"]},{\"x-api-key\":[\"viewer\"],\"x-viewer-session\":[]}]"));
    }

    @Test
    void rights_withASecondSecret() {
        assertThat(call("/api/seat/sweep", "post").path("security"))
                .isEqualTo(TestJson.of("[{\"x-api-key\":[\"admin\"],\"x-internal-secret\":[]}]"));
    }

    @Test
    void failures_followFromKeyParametersAndBody() {
        assertThat(statuses("/api/seat/{row}/{at}", "get"))
                .containsExactly("200", "400", "401", "403", "404", "429", "500", "503");
        assertThat(statuses("/api/seat", "post"))
                .containsExactly("201", "400", "401", "403", "413", "415", "429", "500", "503");
        assertThat(statuses("/api/seat/sweep", "post")).containsExactly("200", "401", "403", "429", "500", "503");
        assertThat(call("/api/seat", "post").at("/responses/503/$ref").asText())
                .endsWith("/STAGE_FULL-or-SERVICE_UNAVAILABLE");
    }

    @Test
    void data_oneOfSeveral() {
        String answer = call("/api/seat", "post")
                .at("/responses/201/content/application~1json/schema/$ref")
                .asText();

        assertThat(DOCUMENT.at(answer.substring(1)).at("/properties/data/$ref").asText())
                .endsWith("/OperationsTestSeatOrOperationsTestRow");
        assertThat(DOCUMENT.at("/components/schemas/OperationsTestSeatOrOperationsTestRow/oneOf"))
                .hasSize(2);
    }

    @Test
    void text_isNoJson() {
        JsonNode call = call("/figures", "get");

        assertThat(call.at("/responses/200/content").toString())
                .isEqualTo("{\"text/plain; version=0.0.4\":{\"schema\":{\"type\":\"string\"}}}");
        assertThat(statuses("/figures", "get")).containsExactly("200", "500");
        assertThat(call.path("tags").get(0).asText()).isEqualTo("service");
        assertThat(call.path("security")).isEmpty();
        assertThat(call.path("description").asText()).isEqualTo("For anyone, without a key.");
    }

    @Path("/api/mute")
    @Produces(MediaType.APPLICATION_JSON)
    static class MuteResource {

        @GET
        public Success<RowBody> mute() {
            throw new UnsupportedOperationException();
        }
    }

    @Path("/api/vague")
    @Produces(MediaType.APPLICATION_JSON)
    static class VagueResource {

        @GET
        @Says("Something.")
        public Response vague() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void calls_mustSayWhatTheyDoAndWithWhatTheyAnswer() {
        assertThatThrownBy(() -> ApiDocument.of(List.of(MuteResource.class), "1"))
                .hasMessageEndingWith("mute() lacks @Says");
        assertThatThrownBy(() -> ApiDocument.of(List.of(VagueResource.class), "1"))
                .hasMessageEndingWith("vague() lacks @Answers(data = …)");
    }

    private static JsonNode call(String path, String verb) {
        return DOCUMENT.path("paths").path(path).path(verb);
    }

    private static List<String> statuses(String path, String verb) {
        List<String> statuses = new ArrayList<>();
        call(path, verb).path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }
}
