package org.ivslive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProviderTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000Z",
        "2026-01-02T03:04:05.600Z, 2026-01-02T03:04:05.600Z",
        "2026-01-02T03:04:05.678Z, 2026-01-02T03:04:05.678Z",
        "2026-01-02T03:04:05.678999999Z, 2026-01-02T03:04:05.678Z",
        "2026-01-02T03:04:05.000000001Z, 2026-01-02T03:04:05.000Z",
        "2026-12-31T23:59:59.999Z, 2026-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
    })
    void instant_threeDigitsOfMilliseconds(Instant moment, String written) throws JsonProcessingException {
        assertThat(json(moment)).isEqualTo("\"" + written + "\"");
    }

    @Test
    void record_withNull() throws JsonProcessingException {
        assertThat(json(new Sample("觀眾", null))).isEqualTo("{\"name\":\"觀眾\",\"at\":null}");
        assertThat(json(new Sample("a", Instant.EPOCH)))
                .isEqualTo("{\"name\":\"a\",\"at\":\"1970-01-01T00:00:00.000Z\"}");
    }

    @Test
    void read_unknownField() throws JsonProcessingException {
        assertThat(JsonProvider.JSON.readValue("{\"name\":\"a\",\"colour\":\"red\"}", Sample.class))
                .isEqualTo(new Sample("a", null));
    }

    @Test
    void context_isTheSameForEveryType() {
        assertThat(new JsonProvider().getContext(Sample.class)).isSameAs(JsonProvider.JSON);
    }

    private static String json(Object value) throws JsonProcessingException {
        return JsonProvider.JSON.writeValueAsString(value);
    }

    record Sample(String name, Instant at) {}
}
