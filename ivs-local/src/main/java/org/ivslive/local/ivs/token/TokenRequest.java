package org.ivslive.local.ivs.token;

import java.util.Map;
import java.util.Set;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.StageArn;

/** What a token is to say. */
public record TokenRequest(
        StageArn stage,
        ParticipantId participant,
        int minutes,
        String userId,
        Map<String, String> attributes,
        Set<Capability> capabilities,
        String eventsUrl,
        String whipUrl) {

    /** What its bearer may do on the stage. */
    public enum Capability {
        PUBLISH,
        SUBSCRIBE
    }
}
