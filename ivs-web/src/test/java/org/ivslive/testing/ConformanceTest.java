package org.ivslive.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check that the tests of the contract rely on does find what is wrong. */
class ConformanceTest {

    private static final Conformance DOCUMENT = new Conformance("""
            {"paths": {
               "/seat/mine": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
                  {"type": "object", "properties": {"mine": {"const": true}}, "required": ["mine"]}}}}}}},
               "/seat/{userId}": {"post": {
                  "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Seat"}}}},
                  "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Seat"}}}},
                    "404": {"$ref": "#/components/responses/NOT_FOUND"}}}},
               "/stage/{stageArn}/seats": {"get": {"responses": {
                  "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Seat"}}}}}}}},
             "components": {
               "schemas": {
                  "Seat": {"type": "object", "required": ["at"], "properties": {
                     "at": {"type": "string", "format": "date-time"}, "left": {"type": ["integer", "null"]}}},
                  "Failure": {"type": "object", "required": ["error"], "properties": {
                     "error": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}}}},
               "responses": {"NOT_FOUND": {"content": {"application/json": {"schema": {
                  "$ref": "#/components/schemas/Failure",
                  "properties": {"error": {"properties": {"code": {"enum": ["NOT_FOUND"]}}}}}}}}}}}
            """);

    private static final String SEAT = "{\"at\":\"2026-01-02T03:04:05.678Z\",\"left\":null}";

    @Test
    void answer_asItIsTold() {
        assertThatCode(() -> check("POST", "/seat/kim?x=1", SEAT, 200, SEAT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"at\":null}",
                "{\"at\":\"yesterday\"}",
                "{\"at\":\"2026-01-02T03:04:05Z\",\"left\":\"1\"}",
                "{\"at\":\"2026-01-02T03:04:05Z\",\"more\":1}"
            })
    void answer_thatIsOtherwise(String answer) {
        assertThatThrownBy(() -> check("POST", "/seat/kim", SEAT, 200, answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("POST /seat/kim 200 is not what the document says");
    }

    @Test
    void status_thatIsNotTold() {
        assertThatThrownBy(() -> check("POST", "/seat/kim", SEAT, 403, "{\"error\":{\"code\":\"FORBIDDEN\"}}"))
                .hasMessageStartingWith("POST /seat/kim 403 is not in the document");
    }

    @Test
    void code_thatIsNotTold() {
        assertThatCode(() -> check("POST", "/seat/kim", SEAT, 404, "{\"error\":{\"code\":\"NOT_FOUND\"}}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check("POST", "/seat/kim", SEAT, 404, "{\"error\":{\"code\":\"GONE\"}}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void body_thatSucceededAndIsNotTold() {
        assertThatThrownBy(() -> check("POST", "/seat/kim", "{}", 200, SEAT)).hasMessageContaining("its body");
    }

    @Test
    void path_withoutParameterGoesFirst() {
        assertThatCode(() -> check("GET", "/seat/mine", "", 200, "{\"mine\":true}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check("GET", "/seat/mine", "", 200, SEAT)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AbCd", "arn:aws:ivs:us-east-1:123456789012:stage/AbCd", "arn%3Aaws%3Astage%2FAbCd"})
    void path_ofAStage(String stage) {
        assertThatThrownBy(() -> check("GET", "/stage/" + stage + "/seats", "", 200, "{}"))
                .hasMessageContaining("is not what the document says");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, NOT_FOUND",
        "PUT, /seat/kim, 405, METHOD_NOT_ALLOWED",
        "POST, /seat/kim, 413, PAYLOAD_TOO_LARGE"
    })
    void request_thatIsNoCall(String method, String path, int status, String code) {
        assertThatCode(() -> check(method, path, "", status, "{\"error\":{\"code\":\"" + code + "\"}}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(method, path, "", status, "{\"error\":{}}"))
                .isInstanceOf(AssertionError.class);
    }

    private static void check(String method, String path, String sent, int status, String answer) {
        DOCUMENT.check(new Conformance.Exchange(
                method, path, sent.isEmpty() ? Optional.empty() : Optional.of(sent), status, answer));
    }
}
