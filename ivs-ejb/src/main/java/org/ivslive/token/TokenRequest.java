package org.ivslive.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;

/**
 * Who is to be let onto which stage.
 *
 * @param userId shown to every participant, as the attributes are: nothing personal
 * @param participant who the bearer shall be, where that can be chosen: IVS makes up its own
 * @param duration how long one may join with the token
 */
public record TokenRequest(
        StageArn stage,
        ParticipantId participant,
        String userId,
        Set<Capability> capabilities,
        Duration duration,
        Map<String, String> attributes) {

    private static final int LONGEST_USER_ID = 128;
    private static final int LARGEST_ATTRIBUTES = 1024;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofDays(14);

    public TokenRequest {
        capabilities = Set.copyOf(capabilities);
        attributes = Map.copyOf(attributes);
        require(userId.length() <= LONGEST_USER_ID, "a user id has 128 characters at most");
        require(!capabilities.isEmpty(), "a token lets its bearer do something");
        require(
                duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0,
                "a token lasts between 1 minute and 14 days");
        require(size(attributes) <= LARGEST_ATTRIBUTES, "attributes have 1 KB at most");
    }

    public TokenRequest(
            StageArn stage, ParticipantId participant, String userId, Set<Capability> capabilities, Duration duration) {
        this(stage, participant, userId, capabilities, duration, Map.of());
    }

    public TokenRequest(StageArn stage, String userId, Set<Capability> capabilities, Duration duration) {
        this(stage, ParticipantId.random(), userId, capabilities, duration);
    }

    private static int size(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .mapToInt(each ->
                        each.getKey().getBytes(UTF_8).length + each.getValue().getBytes(UTF_8).length)
                .sum();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
