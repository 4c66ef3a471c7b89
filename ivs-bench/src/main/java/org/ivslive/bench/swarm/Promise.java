package org.ivslive.bench.swarm;

/** What the server promises of seats, under any load. */
enum Promise {
    SEATS_OF_A_STAGE("a stage above its seats"),
    ONE_SEAT("a viewer who was given two different seats"),
    KEPT_SEAT("a viewer who lost their seat"),
    EXACT_COUNT("a count that differs from the viewers held"),
    SEATS_GIVEN_BACK("a viewer who left and is still counted");

    private final String breach;

    Promise(String breach) {
        this.breach = breach;
    }

    /** What it is when it is broken. */
    String breach() {
        return breach;
    }
}
