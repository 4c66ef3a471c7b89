package org.ivslive.seat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An entry of the record about stays on one stage that ended because nobody heard of the viewers any more. It lists them
 * as the script has them at hand, which costs Redis least; the three lists are in the same order.
 *
 * @param seen when each was last heard of, in milliseconds
 * @param seats stage, participant, session and time of joining of each
 */
record ExpiredEntry(String broadcast, String stageArn, List<String> viewers, List<Long> seen, List<String> seats) {

    static final String REASON = "EXPIRED";

    ExpiredEntry {
        viewers = List.copyOf(viewers);
        seen = List.copyOf(seen);
        seats = List.copyOf(seats);
        if (seen.size() != viewers.size() || seats.size() != viewers.size()) {
            throw new IllegalArgumentException("not as many seats as viewers");
        }
    }

    List<StayEntry> stays() {
        return IntStream.range(0, viewers.size()).mapToObj(this::stay).toList();
    }

    private StayEntry stay(int number) {
        String[] seat = seats.get(number).split("\\|", 4);
        return new StayEntry(
                seen.get(number),
                broadcast,
                viewers.get(number),
                stageArn,
                seat[1],
                UUID.fromString(seat[2]),
                Long.parseLong(seat[3]),
                false,
                REASON,
                null,
                null);
    }
}
