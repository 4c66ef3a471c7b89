package org.ivslive.local.ivs.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.Participant;

/** The one filter that ListParticipants takes. */
final class ParticipantFilter {
    private static final Set<String> RECORDING_STATES = Set.of("STARTING", "ACTIVE", "STOPPING", "STOPPED", "FAILED");

    private ParticipantFilter() {}

    static Predicate<Participant> of(Input input) {
        List<Predicate<Participant>> filters = new ArrayList<>();
        input.text("filterByUserId")
                .map(user -> Constraints.length("filterByUserId", user, 0, 128))
                .ifPresent(
                        user -> filters.add(participant -> participant.userId().equals(user)));
        input.flag("filterByPublished")
                .ifPresent(published -> filters.add(participant -> participant.published() == published));
        input.text("filterByState")
                .map(ParticipantFilter::connected)
                .ifPresent(connected -> filters.add(participant -> participant.connected() == connected));
        input.text("filterByRecordingState").ifPresent(state -> {
            oneOf("filterByRecordingState", state, RECORDING_STATES);
            filters.add(participant -> false);
        });
        if (filters.size() > 1) {
            throw AwsError.invalid("Only one of filterByUserId, filterByPublished, filterByState, "
                    + "or filterByRecordingState can be provided per request");
        }
        return filters.isEmpty() ? participant -> true : filters.get(0);
    }

    private static boolean connected(String state) {
        oneOf("filterByState", state, Set.of("CONNECTED", "DISCONNECTED"));
        return state.equals("CONNECTED");
    }

    private static void oneOf(String member, String value, Set<String> values) {
        if (!values.contains(value)) {
            throw Constraints.broken(
                    member,
                    value,
                    "Member must satisfy enum value set: "
                            + values.stream().sorted().toList());
        }
    }
}
