package org.ivslive.quota;

import java.time.Instant;
import java.util.Optional;
import org.ivslive.ivs.StageId;

/**
 * How many there are.
 *
 * @param used empty where that is not known
 * @param at of when that is
 * @param where the stage that has the most, where that is what counts
 * @param unknown why it is not known
 */
record Counted(
        CountQuota quota,
        Optional<Long> used,
        Optional<Instant> at,
        Optional<StageId> where,
        Optional<Unknown> unknown) {

    static Counted of(CountQuota quota, long used, Instant at, Optional<StageId> where) {
        return new Counted(quota, Optional.of(used), Optional.of(at), where, Optional.empty());
    }

    static Counted unknown(CountQuota quota, Unknown why) {
        return new Counted(quota, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
