package org.ivslive.web.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ivslive.stage.StageTags;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.Problem;
import org.jspecify.annotations.Nullable;

/** Which stage to make. */
record NewStageBody(
        @NotBlank @Pattern(regexp = NAME) String name,

        @Nullable Map<String, String> tags) {

    /** What IVS takes for a name. */
    static final String NAME = "[A-Za-z0-9_-]{1,128}";

    /** IVS takes fifty, and four are ours. */
    private static final int MOST_TAGS = 46;

    private static final java.util.regex.Pattern KEY =
            java.util.regex.Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");
    private static final java.util.regex.Pattern VALUE =
            java.util.regex.Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");

    /** @throws ApiException where one is not as AWS takes it, or is of those that we and AWS keep for ourselves */
    Map<String, String> goodTags() {
        Map<String, String> given = Objects.requireNonNullElse(tags, Map.of());
        boolean good = given.size() <= MOST_TAGS
                && given.entrySet().stream().allMatch(tag -> isGood(tag.getKey(), tag.getValue()));
        if (!good) {
            throw new ApiException(Problem.invalid("tags"));
        }
        return given;
    }

    private static boolean isGood(String key, @Nullable String value) {
        return value != null
                && KEY.matcher(key).matches()
                && VALUE.matcher(value).matches()
                && !key.toLowerCase(Locale.ROOT).startsWith(StageTags.RESERVED)
                && !key.toLowerCase(Locale.ROOT).startsWith("aws:");
    }
}
