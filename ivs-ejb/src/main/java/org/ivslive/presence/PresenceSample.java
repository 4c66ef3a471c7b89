package org.ivslive.presence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.ParticipantId;

/**
 * Who was on a stage when IVS was asked, beside who was seated there then.
 *
 * @param seats taken here
 * @param participants whom IVS had on the stage
 * @param publishers those of them who have published, replicas too
 * @param viewers the others
 * @param seatsWithoutParticipant whose holder IVS did not have on the stage
 * @param viewersWithoutSeat whom IVS had on the stage and who held no seat
 * @param copies the publishers who are replicas
 */
public record PresenceSample(
        Instant at,
        int seats,
        int participants,
        int publishers,
        int viewers,
        int seatsWithoutParticipant,
        int viewersWithoutSeat,
        List<String> copies) {

    public PresenceSample {
        copies = List.copyOf(copies);
    }

    static PresenceSample of(Instant at, Set<ParticipantId> seated, List<IvsParticipant> told) {
        List<IvsParticipant> there =
                told.stream().filter(IvsParticipant::connected).toList();
        Set<ParticipantId> ids = there.stream().map(IvsParticipant::id).collect(Collectors.toSet());
        List<IvsParticipant> viewers =
                there.stream().filter(each -> !publishes(each)).toList();
        return new PresenceSample(
                at,
                seated.size(),
                there.size(),
                there.size() - viewers.size(),
                viewers.size(),
                (int) seated.stream().filter(id -> !ids.contains(id)).count(),
                (int) viewers.stream()
                        .filter(each -> !seated.contains(each.id()))
                        .count(),
                there.stream()
                        .filter(each -> each.replicaOf().isPresent())
                        .map(each -> each.id().value())
                        .toList());
    }

    /** How many more viewers IVS had than were seated here. */
    public int drift() {
        return viewers - seats;
    }

    private static boolean publishes(IvsParticipant participant) {
        return participant.published() || participant.replicaOf().isPresent();
    }
}
