package org.ivslive.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map as a {@code jsonb} column, which the driver takes as text and hands back as an object of its own. */
@Converter
public class JsonObject implements AttributeConverter<Map<String, Object>, Object> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(@Nullable Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value == null ? Map.of() : value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be JSON", e);
        }
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(@Nullable Object column) {
        try {
            return column == null ? Map.of() : JSON.readValue(column.toString(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }
}
