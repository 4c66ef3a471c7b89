package org.ivslive.web.stage;

import java.util.Optional;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;

/**
 * A stage as the caller names it in a path: its ARN, URL-encoded or as it is (with its one slash), or its bare id.
 *
 * <p>In a resource: {@code @Path("/list/" + StagePath.TEMPLATE)}, {@code @PathParam(StagePath.NAME) StagePath stage}, and
 * {@link StageLookup} tells which stage that is.
 */
public record StagePath(String text) {

    /** The name of the parameter. */
    public static final String NAME = "stageArn";

    /** For those who read about a call. */
    public static final String MEANING = "The stage: its ARN, URL-encoded, or its bare id.";

    /** One part of a path, or the two that an ARN has when it is not encoded. */
    public static final String TEMPLATE = "{" + NAME + ":(?:arn[^/]*stage/)?[^/]+}";

    /** Empty where the caller gave the bare id, or something else. */
    public Optional<StageArn> arn() {
        return StageArn.parse(text);
    }

    /** The id that the caller gave, or that of the ARN; empty where they gave neither. */
    public Optional<StageId> id() {
        return arn().map(StageArn::id).or(() -> StageId.parse(text));
    }
}
