package org.ivslive.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemasTest {

    private final Schemas schemas = new Schemas();

    enum Colour {
        RED,
        @JsonProperty("light-blue")
        LIGHT_BLUE
    }

    record PlainBody(
            String text, int count, long size, double share, boolean on, Instant at, URI where, UUID id, Object any) {}

    @Test
    void plainFields() {
        assertAnswered(PlainBody.class, "Plain", """
                {"type":"object","properties":{
                  "text":{"type":"string"},
                  "count":{"type":"integer","format":"int32"},
                  "size":{"type":"integer","format":"int64"},
                  "share":{"type":"number","format":"double"},
                  "on":{"type":"boolean"},
                  "at":{"type":"string","format":"date-time"},
                  "where":{"type":"string","format":"uri"},
                  "id":{"type":"string","format":"uuid"},
                  "any":{}},
                "required":["text","count","size","share","on","at","where","id","any"]}""");
    }

    record NullableBody(
            @Nullable String text,
            @Nullable Colour colour,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant missing,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> figures) {}

    @Test
    void answers_nullIsToldAndWhatIsLeftOutIsNotPromised() {
        assertAnswered(NullableBody.class, "Nullable", """
                {"type":"object","properties":{
                  "text":{"type":["string","null"]},
                  "colour":{"anyOf":[{"$ref":"#/components/schemas/SchemasTestColour"},{"type":"null"}]},
                  "missing":{"type":"string","format":"date-time"},
                  "figures":{"type":"object","additionalProperties":{"type":"integer","format":"int32"}}},
                "required":["text","colour"]}""");
        assertThat(schemas.told().get("SchemasTestColour").toString())
                .isEqualTo("{\"type\":\"string\",\"enum\":[\"RED\",\"light-blue\"]}");
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EitherBody(boolean success, @Nullable String error) {}

    @Test
    void answers_whatTheClassLeavesOut() {
        assertAnswered(EitherBody.class, "Either", """
                {"type":"object","properties":{"success":{"type":"boolean"},"error":{"type":"string"}},
                 "required":["success"]}""");
    }

    record AskedBody(
            @NotBlank @Pattern(regexp = "[a-z]{1,8}") String name,
            @NotBlank @Pattern(regexp = "big|small") String size,
            @Says("How many.") @Min(1) @Max(9) int count,
            @Size(min = 1, max = 3) List<String> tags,
            @Nullable @Size(max = 20) String note) {}

    @Test
    void bodies_haveTheirLimits() {
        assertThat(schemas.asked(AskedBody.class).path("$ref").asText()).endsWith("/SchemasTestAsked");
        assertTold("Asked", """
                {"type":"object","properties":{
                  "name":{"type":"string","minLength":1,"pattern":"^(?:[a-z]{1,8})$"},
                  "size":{"type":"string","enum":["big","small"]},
                  "count":{"type":"integer","format":"int32","minimum":1,"maximum":9,"description":"How many."},
                  "tags":{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":3},
                  "note":{"type":["string","null"],"maxLength":20}},
                "required":["name","size"]}""");
    }

    record Tree(List<Tree> branches) {}

    @Test
    void records_mayHoldThemselves() {
        assertAnswered(Tree.class, "Tree", """
                {"type":"object","properties":{"branches":{"type":"array",
                  "items":{"$ref":"#/components/schemas/SchemasTestTree"}}},"required":["branches"]}""");
    }

    record SameBody() {}

    record Same() {}

    @Test
    void names_areTakenOnce() {
        schemas.answered(SameBody.class);

        assertThatThrownBy(() -> schemas.answered(Same.class)).hasMessageContaining("have one name");
        assertThatThrownBy(() -> schemas.tell("SchemasTestSame", Schemas.of("string")))
                .hasMessage("two schemas are called SchemasTestSame");
    }

    @Test
    void whatIsNoRecord_isNotGuessedAt() {
        assertThatThrownBy(() -> schemas.answered(Thread.class)).hasMessageContaining("neither a record nor plain");
    }

    private void assertAnswered(Class<?> type, String name, String expected) {
        assertThat(schemas.answered(type).path("$ref").asText()).endsWith("/SchemasTest" + name);
        assertTold(name, expected);
    }

    private void assertTold(String name, String expected) {
        ObjectNode told = schemas.told().get("SchemasTest" + name);
        assertThat(TestJson.of(told.toString())).isEqualTo(TestJson.of(expected));
    }
}
