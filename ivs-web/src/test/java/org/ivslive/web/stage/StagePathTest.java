package org.ivslive.web.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.glassfish.jersey.uri.UriTemplate;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagePathTest {

    private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";
    private static final String ENCODED = "arn%3Aaws%3Aivs%3Aus-east-1%3A123456789012%3Astage%2FAbCdEf123456";

    private final UriTemplate stage = new UriTemplate("/api/stage/" + StagePath.TEMPLATE);
    private final UriTemplate drain = new UriTemplate("/api/stage/" + StagePath.TEMPLATE + "/drain");

    @ParameterizedTest
    @ValueSource(strings = {ARN, ENCODED, "AbCdEf123456"})
    void template_takesTheWholeOfIt(String text) {
        assertThat(matched(stage, "/api/stage/" + text)).isEqualTo(text);
        assertThat(matched(drain, "/api/stage/" + text + "/drain")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AbCdEf123456/drain", ARN + "/drain", "a/b", ""})
    void template_takesNothingElse(String text) {
        assertThat(stage.match("/api/stage/" + text, new HashMap<>())).isFalse();
    }

    @Test
    void arn_tellsTheIdToo() {
        StagePath path = new StagePath(ARN);

        assertThat(path.arn()).contains(new StageArn(ARN));
        assertThat(path.id()).contains(new StageId("AbCdEf123456"));
    }

    @Test
    void id_isNoArn() {
        StagePath path = new StagePath("AbCdEf123456");

        assertThat(path.arn()).isEmpty();
        assertThat(path.id()).contains(new StageId("AbCdEf123456"));
    }

    @ParameterizedTest
    @CsvSource({"arn:aws:s3:::stage/x", "a b", "'../etc'"})
    void somethingElse_isNeither(String text) {
        assertThat(new StagePath(text).arn()).isEmpty();
        assertThat(new StagePath(text).id()).isEmpty();
    }

    private static String matched(UriTemplate template, String path) {
        Map<String, String> values = new HashMap<>();
        assertThat(template.match(path, values)).isTrue();
        return values.get(StagePath.NAME);
    }
}
