package org.ivslive.ivs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the product asks of Amazon IVS Real-Time.
 *
 * <p>Every call can throw {@link IvsUnavailable} (ask again later) and {@link IvsRefused} (asking again will not help).
 */
public interface IvsGateway {

    int LARGEST_PAGE = 100;

    /** @throws IvsNotFound where there is no such stage */
    IvsStage getStage(StageArn arn);

    IvsStagePage listStages(int limit, @Nullable String nextToken);

    /**
     * Makes a stage. Asked once: after {@link IvsUnavailable} the stage may be there all the same, and is found by its
     * tags.
     */
    IvsStage createStage(String name, Map<String, String> tags);
}
