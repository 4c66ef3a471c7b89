package org.ivslive.fleet;

import java.util.List;

/**
 * What a media server says of itself.
 *
 * @param publisherActive whether the broadcaster's stream arrives there
 */
public record ServerReport(boolean publisherActive, int connectedStages, List<LegHealth> legs) {

    public ServerReport {
        legs = List.copyOf(legs);
    }
}
