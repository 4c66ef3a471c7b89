package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses that a peer may be reached at, and which of them is tried next. */
final class CheckList {
    /** A peer has a handful; more of them would make this side flood somebody. */
    static final int MOST = 48;

    private final Map<InetSocketAddress, CandidatePair> pairs = new LinkedHashMap<>();
    private final Queue<CandidatePair> triggered = new ArrayDeque<>();

    /** The pair with this address, made if it is new; null when there are too many. */
    @Nullable
    CandidatePair add(InetSocketAddress remote, long priority) {
        CandidatePair known = pairs.get(remote);
        if (known != null || pairs.size() >= MOST) {
            return known;
        }
        CandidatePair pair = new CandidatePair(remote, priority);
        pairs.put(remote, pair);
        return pair;
    }

    /** The peer has just reached us on it, so it is the likeliest to work: tried before all others. */
    void trigger(CandidatePair pair) {
        if (!pair.is(CandidatePair.State.SUCCEEDED) && !triggered.contains(pair)) {
            pair.become(CandidatePair.State.WAITING);
            triggered.add(pair);
        }
    }

    @Nullable
    CandidatePair next() {
        CandidatePair first = triggered.poll();
        while (first != null && !first.is(CandidatePair.State.WAITING)) {
            first = triggered.poll();
        }
        return first != null
                ? first
                : best(pair -> pair.is(CandidatePair.State.WAITING)).orElse(null);
    }

    boolean hasNext() {
        return pairs.values().stream().anyMatch(pair -> pair.is(CandidatePair.State.WAITING));
    }

    Optional<CandidatePair> bestWorking() {
        return best(pair -> pair.is(CandidatePair.State.SUCCEEDED));
    }

    /** Whether a pair that would be preferred to this one may still answer. */
    boolean mayImproveOn(CandidatePair pair) {
        return pairs.values().stream().anyMatch(other -> other.isOpen() && other.priority() > pair.priority());
    }

    private Optional<CandidatePair> best(Predicate<CandidatePair> which) {
        return all().filter(which).max(Comparator.comparingLong(CandidatePair::priority));
    }

    private Stream<CandidatePair> all() {
        return pairs.values().stream();
    }

    void clear() {
        pairs.clear();
        triggered.clear();
    }
}
