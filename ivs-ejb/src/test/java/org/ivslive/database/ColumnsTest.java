package org.ivslive.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private final InstantColumn instants = new InstantColumn();
    private final JsonObject objects = new JsonObject();

    @Test
    void instant_inUtc() {
        Instant moment = Instant.parse("2026-01-02T03:04:05.678Z");
        assertThat(instants.convertToDatabaseColumn(moment)).hasToString("2026-01-02T03:04:05.678Z");
        assertThat(instants.convertToEntityAttribute(OffsetDateTime.parse("2026-01-02T05:04:05.678+02:00")))
                .isEqualTo(moment);
    }

    @Test
    void instant_null() {
        assertThat(instants.convertToDatabaseColumn(null)).isNull();
        assertThat(instants.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void object_thereAndBack() {
        Map<String, Object> value = Map.of("viewers", 47, "perSecond", 2.1, "reason", "\"full\"");
        assertThat(objects.convertToEntityAttribute(objects.convertToDatabaseColumn(value)))
                .isEqualTo(value);
    }

    @Test
    void object_null() {
        assertThat(objects.convertToDatabaseColumn(null)).isEqualTo("{}");
        assertThat(objects.convertToEntityAttribute(null)).isEmpty();
    }

    @Test
    void object_notJson() {
        assertThatThrownBy(() -> objects.convertToEntityAttribute("{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not JSON");
    }
}
