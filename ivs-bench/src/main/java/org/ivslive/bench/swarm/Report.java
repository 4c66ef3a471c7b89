package org.ivslive.bench.swarm;

import static org.ivslive.bench.figures.Latencies.millis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ivslive.bench.figures.Tally;

/** What is told at the end. */
final class Report {
    static final String RATE_LIMIT = "All viewers of the swarm come from one address, which the server counts as one "
            + "client: set RATE_LIMIT_MAX_REQUESTS=0 on the server for a load test";

    private final List<String> lines = new ArrayList<>();

    /** The calls: how many, how fast, how long. */
    Report calls(Api api) {
        lines.add("");
        lines.add("  %-12s%9s%9s%9s%9s%9s%9s%9s"
                .formatted("call", "calls", "calls/s", "p50 ms", "p95 ms", "p99 ms", "max ms", "errors"));
        for (Call call : Call.values()) {
            Tally tally = api.tally(call);
            if (tally.count() > 0) {
                lines.add("  %-12s%9d%9s%9s%9s%9s%9s%9d"
                        .formatted(
                                call.title(),
                                tally.count(),
                                tally.rate() == 0 ? "-" : String.format(Locale.ROOT, "%.1f", tally.rate()),
                                millis(tally.latencies().percentile(50)),
                                millis(tally.latencies().percentile(95)),
                                millis(tally.latencies().percentile(99)),
                                millis(tally.latencies().longest()),
                                tally.failed()));
            }
        }
        return this;
    }

    Report errors(Api api) {
        boolean limited = false;
        for (Call call : Call.values()) {
            for (var error : api.tally(call).errors().entrySet()) {
                row("errors", "%s: %s %d times".formatted(call.title(), error.getKey(), error.getValue()));
                limited |= error.getKey().equals("RATE_LIMIT_EXCEEDED");
            }
        }
        if (limited) {
            row("", RATE_LIMIT);
        }
        return this;
    }

    Report crowd(Crowd.State state, Stages stages, int asked) {
        lines.add("");
        row(
                "seats",
                "%d viewers asked, %d held at the same time at most, %d moved, %d lost theirs, %d not given back"
                        .formatted(asked, state.most(), state.moved(), state.lost(), state.held()));
        row(
                "stages",
                "%d, %d of %d seats on the fullest".formatted(stages.count(), stages.mostOnOne(), stages.seats()));
        return this;
    }

    Report count(String judgement) {
        row("count", judgement);
        return this;
    }

    Report webSockets(Optional<StatsSockets.Counts> counts) {
        counts.ifPresent(all -> {
            row(
                    "WebSockets",
                    "%d opened, %d subscribed, %d messages, %d dropped, %d failed to open"
                            .formatted(all.opened(), all.subscribed(), all.updates(), all.dropped(), all.failed()));
            all.reasons().forEach((why, times) -> row("", "%s %d times".formatted(why, times)));
        });
        return this;
    }

    Report notChecked(String what) {
        row("not checked", what);
        return this;
    }

    List<String> verdict(Breaches breaches, boolean anybodySat) {
        lines.add("");
        if (!anybodySat) {
            lines.add("  FAILED: nobody was given a seat");
        } else if (breaches.isEmpty()) {
            lines.add("  OK: every promise was kept that could be checked");
        } else {
            breaches.lines().forEach(line -> lines.add("  BROKEN: " + line));
        }
        return lines;
    }

    private void row(String name, String value) {
        lines.add("  %-12s%s".formatted(name, value));
    }
}
