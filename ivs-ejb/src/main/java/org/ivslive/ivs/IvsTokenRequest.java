package org.ivslive.ivs;

import java.util.Map;
import java.util.Set;

/**
 * What IVS is to put into a token.
 *
 * @param minutes how long one may join with it
 * @param attributes shown to every participant: nothing personal
 */
public record IvsTokenRequest(
        StageArn stage, int minutes, String userId, Map<String, String> attributes, Set<Capability> capabilities) {

    public IvsTokenRequest {
        attributes = Map.copyOf(attributes);
        capabilities = Set.copyOf(capabilities);
    }
}
