package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Which address is tried when, and which of those that work is chosen. */
final class PathSearch {
    private final CheckList list = new CheckList();
    private boolean nominating;
    private long nextCheckAt;
    private long firstSuccessAt;

    PathSearch(long now) {
        nextCheckAt = now;
    }

    /** The first check may be sent at once. */
    void begin(long now) {
        nextCheckAt = now;
    }

    /** Forgets what it knows: a restart. */
    void clear() {
        list.clear();
        nominating = false;
    }

    /** The pair with this address; null when there are too many. */
    @Nullable
    CandidatePair add(InetSocketAddress address, long priority) {
        return list.add(address, priority);
    }

    /** The peer has reached us on it. */
    void reached(CandidatePair pair) {
        if (!pair.is(CandidatePair.State.IN_PROGRESS)) {
            list.trigger(pair);
        }
    }

    /** It was refused for our role alone, which is another now. */
    void again(CandidatePair pair, long now) {
        list.trigger(pair);
        nextCheckAt = now;
    }

    void roleChanged() {
        nominating = false;
    }

    void succeeded(CandidatePair pair, long now) {
        if (list.bestWorking().isEmpty()) {
            firstSuccessAt = now;
        }
        pair.become(CandidatePair.State.SUCCEEDED);
    }

    void failed(CandidatePair pair, boolean wasNominated) {
        pair.become(CandidatePair.State.FAILED);
        if (wasNominated) {
            nominating = false;
        }
    }

    /** The pair that is to be checked now; null where it is not time, or there is none. */
    @Nullable
    CandidatePair toCheck(long now) {
        CandidatePair next = now < nextCheckAt ? null : list.next();
        if (next != null) {
            next.become(CandidatePair.State.IN_PROGRESS);
            nextCheckAt = now + IceTimes.PACE;
        }
        return next;
    }

    /** The pair that is to be nominated now: the best, once a better one is not to be waited for any more. */
    @Nullable
    CandidatePair toNominate(long now) {
        CandidatePair best = nominating ? null : list.bestWorking().orElse(null);
        if (best == null || (now - firstSuccessAt < IceTimes.PATIENCE && list.mayImproveOn(best))) {
            return null;
        }
        nominating = true;
        return best;
    }

    long deadline(boolean nominates) {
        long deadline = list.hasNext() ? nextCheckAt : IcePath.NEVER;
        boolean waits = nominates && !nominating && list.bestWorking().isPresent();
        return waits ? Math.min(deadline, firstSuccessAt + IceTimes.PATIENCE) : deadline;
    }
}
