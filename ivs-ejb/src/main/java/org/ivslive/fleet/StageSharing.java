package org.ivslive.fleet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ivslive.ivs.StageId;

/**
 * Shares stages out among media servers. A stage stays where it is fed, since every move is a gap for its viewers; one
 * that nobody feeds goes to the server with the most room. Who is full gets no more: a server that has too much fails all
 * its stages.
 */
final class StageSharing {

    /** Whoever does not say how many it can feed is taken to be able to feed so many. */
    private static final int UNSAID = 1_000;

    private StageSharing() {}

    /**
     * Who is to feed which stage.
     *
     * @param alive the servers that live
     * @param before who was to feed which
     * @param stages those that there are; one that nobody has room for is not in the answer
     */
    static Map<StageId, ServerId> share(List<MediaServer> alive, Map<StageId, ServerId> before, List<StageId> stages) {
        Map<ServerId, Integer> load = new HashMap<>();
        alive.forEach(server -> load.put(server.id(), 0));
        Map<StageId, ServerId> after = new LinkedHashMap<>();
        Set<StageId> open = new HashSet<>();
        for (StageId stage : stages) {
            ServerId feeder = before.get(stage);
            if (feeder != null && load.containsKey(feeder)) {
                after.put(stage, feeder);
                load.merge(feeder, 1, Integer::sum);
            } else {
                open.add(stage);
            }
        }
        for (StageId stage : stages) {
            if (open.contains(stage)) {
                emptiest(alive, load).ifPresent(server -> {
                    after.put(stage, server);
                    load.merge(server, 1, Integer::sum);
                });
            }
        }
        return after;
    }

    private static Optional<ServerId> emptiest(List<MediaServer> alive, Map<ServerId, Integer> load) {
        return alive.stream()
                .filter(server -> load(server, load) < capacity(server))
                .min((one, other) -> compare(one, other, load))
                .map(MediaServer::id);
    }

    /** By the share of their capacity that is taken, then by number, then by name: every node comes to the same. */
    private static int compare(MediaServer one, MediaServer other, Map<ServerId, Integer> load) {
        int byShare = Double.compare(taken(one, load), taken(other, load));
        int byLoad = byShare != 0 ? byShare : Integer.compare(load(one, load), load(other, load));
        return byLoad != 0 ? byLoad : one.id().value().compareTo(other.id().value());
    }

    private static double taken(MediaServer server, Map<ServerId, Integer> load) {
        return (double) load(server, load) / capacity(server);
    }

    private static int capacity(MediaServer server) {
        return Objects.requireNonNullElse(server.capacity(), UNSAID);
    }

    private static int load(MediaServer server, Map<ServerId, Integer> load) {
        return Objects.requireNonNull(load.get(server.id()));
    }
}
