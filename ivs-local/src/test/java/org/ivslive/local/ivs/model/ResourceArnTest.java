package org.ivslive.local.ivs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceArnTest {
    private static final Home HOME = new Home("eu-west-1", "123456789012");

    @Test
    void of_hasRegionAccountAndId() {
        StageArn arn = StageArn.of(HOME, "abcDEF123456");
        assertThat(arn.value()).isEqualTo("arn:aws:ivs:eu-west-1:123456789012:stage/abcDEF123456");
        assertThat(arn.region()).isEqualTo("eu-west-1");
        assertThat(arn.id()).isEqualTo("abcDEF123456");
    }

    @Test
    void parse_tellsStagesFromKeys() {
        assertThat(ResourceArn.parse("x", StageArn.of(HOME, "a").value())).isInstanceOf(StageArn.class);
        assertThat(ResourceArn.parse("x", PublicKeyArn.of(HOME, "a").value())).isInstanceOf(PublicKeyArn.class);
        assertThatThrownBy(() -> ResourceArn.parse("x", "arn:aws:ivs:eu-west-1:1:composition/a"))
                .hasMessageContaining("ResourceNotFoundException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "stage/abc",
                "arn:aws:ivs:eu-west-1:123456789012:stage/",
                "arn:aws:ivs:eu-west-1:123456789012:stage/a/b",
                "arn:aws:ivs:eu-west-1::stage/abc",
                "arn:aws:s3:eu-west-1:123456789012:stage/abc",
                " arn:aws:ivs:eu-west-1:123456789012:stage/abc",
            })
    void parse_anythingElse_refused(String text) {
        assertThatThrownBy(() -> StageArn.parse("arn", text)).hasMessageContaining("ValidationException");
    }
}
