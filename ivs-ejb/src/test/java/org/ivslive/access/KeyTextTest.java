package org.ivslive.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTextTest {

    @ParameterizedTest
    @EnumSource
    void make_saysItsRoleAndCannotBeGuessed(KeyRole role) {
        assertThat(KeyText.make(role))
                .matches("ivs_" + role.key() + "_[A-Za-z0-9_-]{43}")
                .isNotEqualTo(KeyText.make(role));
    }

    @Test
    void hash_isSha256() {
        assertThat(KeyText.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void hint_showsTheEndAlone() {
        assertThat(KeyText.hint(KeyRole.VIEWER, "ivs_viewer_0123456789abcd")).isEqualTo("ivs_viewer_…abcd");
    }
}
