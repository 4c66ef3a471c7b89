package org.ivslive.cloudwatch;

import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/** What is sent, under the names that alarms and dashboards know: few, since each is paid for. */
enum Figure {
    /** Of the whole broadcast: who has a seat when the interval ends. */
    TOTAL_VIEWERS("TotalViewers", StandardUnit.COUNT),
    /** Of the whole broadcast: the same, seen every second; its maximum is the most that watched at the same time. */
    CONCURRENT_VIEWERS("ConcurrentViewers", StandardUnit.COUNT),
    /** Of the whole broadcast. */
    ACTIVE_STAGES("ActiveStages", StandardUnit.COUNT),
    /** Of this node: each call of the API. */
    API_LATENCY("APILatency", StandardUnit.MILLISECONDS),
    /** Of this node: each participant token. */
    TOKEN_GENERATION_TIME("TokenGenerationTime", StandardUnit.MILLISECONDS),
    /** Of this node: each stage that IVS made. */
    STAGE_CREATION_TIME("StageCreationTime", StandardUnit.MILLISECONDS),
    /** Of this node: the failures in an interval that were not the caller's fault. */
    ERROR_COUNT("ErrorCount", StandardUnit.COUNT);

    private final String title;
    private final StandardUnit unit;

    Figure(String title, StandardUnit unit) {
        this.title = title;
        this.unit = unit;
    }

    String title() {
        return title;
    }

    StandardUnit unit() {
        return unit;
    }
}
