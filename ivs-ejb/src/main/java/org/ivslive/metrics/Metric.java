package org.ivslive.metrics;

import static org.ivslive.metrics.MetricKind.COUNTER;
import static org.ivslive.metrics.MetricKind.GAUGE;
import static org.ivslive.metrics.MetricKind.HISTOGRAM;

import java.util.List;

/**
 * Every metric that there is. A label takes its values from a list that is known beforehand: a route's template, a code,
 * a state; never a viewer, a stage or what somebody typed.
 */
public enum Metric {
    HTTP_REQUESTS(
            COUNTER,
            "ivs_http_requests_total",
            "Requests that this node answered, by route, method and class of status.",
            "route",
            "method",
            "status"),
    HTTP_DURATION(
            HISTOGRAM,
            "ivs_http_request_duration_seconds",
            "Time that this node took to answer a request.",
            "route",
            "method"),
    ERRORS(COUNTER, "ivs_errors_total", "Failures that this node answered with, by error code.", "code", "status"),
    JOINS(COUNTER, "ivs_joins_total", "Viewers who asked this node to be let in, by what came of it.", "outcome"),
    TOKEN_DURATION(
            HISTOGRAM, "ivs_token_duration_seconds", "Time that this node took to make a token, by maker.", "maker"),
    TOKEN_FAILURES(COUNTER, "ivs_token_failures_total", "Tokens that this node could not make."),
    SWEEPS(COUNTER, "ivs_sweeps_total", "Sweeps of this node over the seats, by what came of them.", "outcome"),
    SWEPT_SEATS(COUNTER, "ivs_swept_seats_total", "Seats that this node freed because nobody confirmed them."),
    WEBSOCKET_CONNECTIONS(GAUGE, "ivs_websocket_connections", "WebSockets that are open on this node."),
    WEBSOCKET_DROPPED(COUNTER, "ivs_websocket_dropped_total", "WebSockets that this node closed, by reason.", "reason"),

    AWS_CALL_DURATION(
            HISTOGRAM,
            "ivs_aws_call_duration_seconds",
            "Time that a call of this node to IVS took, its turn in the quota included; CreateStage makes a stage.",
            "operation"),
    AWS_CALL_FAILURES(COUNTER, "ivs_aws_call_failures_total", "Calls of this node to IVS that failed.", "operation"),
    AWS_QUOTA_LIMIT(GAUGE, "ivs_aws_quota_limit", "Calls a second that AWS lets through.", "operation"),
    AWS_QUOTA_USED(
            GAUGE, "ivs_aws_quota_used", "Calls of the quota that this node has taken at this moment.", "operation"),
    AWS_QUOTA_WAITING(
            GAUGE, "ivs_aws_quota_waiting", "Calls of this node that wait for their turn in the quota.", "operation"),
    AWS_QUOTA_THROTTLED(
            COUNTER, "ivs_aws_quota_throttled_total", "Calls of this node that AWS threw back.", "operation"),
    AWS_QUOTA_SHED(
            COUNTER,
            "ivs_aws_quota_shed_total",
            "Calls that this node did not make because the quota was used up.",
            "operation"),

    VIEWERS(GAUGE, "ivs_broadcast_viewers", "Viewers who have a seat (whole broadcast, told by every node)."),
    STAGES(
            GAUGE,
            "ivs_broadcast_stages",
            "Stages that are tracked, by state (whole broadcast, told by every node).",
            "state"),
    SEATS_FREE(
            GAUGE,
            "ivs_broadcast_seats_free",
            "Free seats on the stages that are ready (whole broadcast, told by every node)."),
    PUBLISHER_STATE(
            GAUGE,
            "ivs_broadcast_publisher_state",
            "1 for the state that the broadcaster is in, 0 for the others (whole broadcast, told by every node).",
            "state"),
    RECORD_WAITING(
            GAUGE,
            "ivs_record_waiting_entries",
            "Entries of the record that wait for the database (whole broadcast, told by every node)."),
    RECORD_OLDEST(
            GAUGE,
            "ivs_record_oldest_seconds",
            "Age of the oldest entry that waits for the database (whole broadcast, told by every node)."),
    RECORD_DROPPED(
            COUNTER,
            "ivs_record_dropped_entries_total",
            "Entries of the record that were lost for want of room (whole broadcast, told by every node)."),

    DEPENDENCY_UP(
            GAUGE, "ivs_dependency_up", "1 where what this node depends on answers it, 0 otherwise.", "dependency"),
    READY(GAUGE, "ivs_ready", "1 where this node wants requests, 0 otherwise."),
    CLOUDWATCH_SENDS(COUNTER, "ivs_cloudwatch_sends_total", "Calls of this node to CloudWatch, by outcome.", "outcome"),
    BUILD_INFO(GAUGE, "ivs_build_info", "Always 1; the labels say what runs here.", "version", "java"),

    UPTIME(GAUGE, "ivs_uptime_seconds", "How long this process has been running."),
    CPU(COUNTER, "process_cpu_seconds_total", "Time that this process had a processor."),
    START_TIME(GAUGE, "process_start_time_seconds", "When this process was started, in seconds since 1970."),
    OPEN_FILES(GAUGE, "process_open_fds", "Files and sockets that this process holds open."),
    MOST_OPEN_FILES(GAUGE, "process_max_fds", "Files and sockets that this process may hold open."),
    MEMORY_USED(GAUGE, "jvm_memory_used_bytes", "Memory that the JVM uses.", "area"),
    MEMORY_COMMITTED(GAUGE, "jvm_memory_committed_bytes", "Memory that the JVM holds.", "area"),
    MEMORY_MAX(GAUGE, "jvm_memory_max_bytes", "Memory that the JVM may take, where there is a bound.", "area"),
    THREADS(GAUGE, "jvm_threads_current", "Threads of the JVM."),
    THREADS_PEAK(GAUGE, "jvm_threads_peak", "Threads of the JVM at most since its start."),
    GC_COLLECTIONS(COUNTER, "jvm_gc_collections_total", "Collections of garbage.", "gc"),
    GC_SECONDS(COUNTER, "jvm_gc_seconds_total", "Time that collecting garbage took.", "gc");

    private final MetricKind kind;
    private final String title;
    private final String help;
    private final List<String> labels;

    Metric(MetricKind kind, String title, String help, String... labels) {
        this.kind = kind;
        this.title = title;
        this.help = help;
        this.labels = List.of(labels);
    }

    public MetricKind kind() {
        return kind;
    }

    /** As scrapers know it. */
    public String title() {
        return title;
    }

    /** One sentence. */
    public String help() {
        return help;
    }

    public List<String> labels() {
        return labels;
    }
}
