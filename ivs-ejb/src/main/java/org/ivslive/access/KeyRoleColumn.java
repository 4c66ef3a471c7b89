package org.ivslive.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role as a text column. */
@Converter(autoApply = true)
public class KeyRoleColumn implements AttributeConverter<KeyRole, String> {

    @Override
    public String convertToDatabaseColumn(KeyRole role) {
        return role.key();
    }

    @Override
    public KeyRole convertToEntityAttribute(String column) {
        return KeyRole.of(column);
    }
}
