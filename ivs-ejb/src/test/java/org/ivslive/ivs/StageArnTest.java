package org.ivslive.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageArnTest {

    @Test
    void parse_parts() {
        StageArn arn = StageArn.parse("arn:aws:ivs:eu-west-1:123456789012:stage/AbCdEf123456")
                .orElseThrow();
        assertThat(arn.region()).isEqualTo("eu-west-1");
        assertThat(arn.account()).isEqualTo("123456789012");
        assertThat(arn.id()).isEqualTo(new StageId("AbCdEf123456"));
        assertThat(arn).hasToString("arn:aws:ivs:eu-west-1:123456789012:stage/AbCdEf123456");
        assertThat(arn.id()).hasToString("AbCdEf123456");
    }

    @Test
    void parse_otherPartition() {
        assertThat(StageArn.parse("arn:aws-us-gov:ivs:us-gov-west-1:123456789012:stage/a"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AbCdEf123456",
                "arn:aws:ivs:eu-west-1:123456789012:stage/",
                "arn:aws:ivs:eu-west-1:123456789012:stage/a/b",
                "arn:aws:ivs:eu-west-1:123456789012:stage/a b",
                "arn:aws:ivs:eu-west-1:123456789012:stage/a\n",
                " arn:aws:ivs:eu-west-1:123456789012:stage/a",
                "arn:aws:ivs:eu-west-1:12345678901:stage/a",
                "arn:aws:ivs:eu-west-1:123456789012:channel/a",
                "arn:aws:s3:eu-west-1:123456789012:stage/a",
                "arn:aws:ivs::123456789012:stage/a",
                "ARN:aws:ivs:eu-west-1:123456789012:stage/a",
            })
    void parse_notAStage(String text) {
        assertThat(StageArn.parse(text)).isEmpty();
        assertThatThrownBy(() -> new StageArn(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the ARN of a stage: " + text);
    }

    @Test
    void id_length() {
        String longest = "a".repeat(64);
        assertThat(new StageId(longest).value()).isEqualTo(longest);
        assertThat(StageArn.parse("arn:aws:ivs:eu-west-1:123456789012:stage/" + longest))
                .isPresent();
        assertThat(StageArn.parse("arn:aws:ivs:eu-west-1:123456789012:stage/" + longest + "a"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a:b", "a b", "a{b}", "a*"})
    void id_bad(String text) {
        assertThatThrownBy(() -> new StageId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a stage id: " + text);
    }
}
