package org.ivslive.bench.figures;

import java.util.Map;
import java.util.TreeMap;
import org.ivslive.bench.http.Answer;

/** What came of one kind of call. The time of those that failed counts too: whoever waits, waits. */
public final class Tally {
    private final Latencies latencies = new Latencies();
    private final Map<String, Integer> errors = new TreeMap<>();
    private long firstAsked = Long.MAX_VALUE;
    private long lastAnswered;

    public void add(Answer answer, long askedNanos, long answeredNanos) {
        latencies.add(answeredNanos - askedNanos);
        firstAsked = Math.min(firstAsked, askedNanos);
        lastAnswered = answeredNanos;
        String code = answer.code();
        if (!code.isEmpty()) {
            errors.merge(code, 1, Integer::sum);
        }
    }

    public Latencies latencies() {
        return latencies;
    }

    public long count() {
        return latencies.count();
    }

    public Map<String, Integer> errors() {
        return errors;
    }

    public long failed() {
        return errors.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Calls a second between the first request and the last answer; 0 where that says nothing. */
    public double rate() {
        double seconds = (lastAnswered - firstAsked) / 1e9;
        return count() < 2 || seconds <= 0 ? 0 : count() / seconds;
    }
}
