package org.ivslive.media.rtc.peer;

/** What a loop does at its own times, besides serving its peers. Called on the loop's thread, where it must not block. */
public interface TimedWork {
    /** When it is to be done next, by the loop's clock. */
    long deadline();

    void advance(long now);
}
