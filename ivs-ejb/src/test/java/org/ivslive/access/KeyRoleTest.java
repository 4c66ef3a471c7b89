package org.ivslive.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRoleTest {

    @ParameterizedTest
    @EnumSource
    void role_thereAndBack(KeyRole role) {
        KeyRoleColumn column = new KeyRoleColumn();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(role)))
                .isEqualTo(role);
    }

    @Test
    void key_asInTheApi() {
        assertThat(KeyRole.values()).extracting(KeyRole::key).containsExactly("admin", "publisher", "viewer", "media");
    }

    @Test
    void of_unknown() {
        assertThatThrownBy(() -> KeyRole.of("root")).isInstanceOf(IllegalArgumentException.class);
    }
}
