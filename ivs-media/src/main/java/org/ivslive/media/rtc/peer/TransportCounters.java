package org.ivslive.media.rtc.peer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** What has passed and what was dropped. The event loop writes, anybody reads. */
public final class TransportCounters {
    /** What is counted. */
    public enum Count {
        RECEIVED("datagrams received"),
        SENT("datagrams sent"),
        UNKNOWN("datagrams that are neither STUN nor DTLS nor media"),
        STRANGERS("datagrams from addresses or to users that nobody has announced"),
        STUN_REFUSED("STUN messages that are malformed or signed wrongly"),
        DTLS_DROPPED("DTLS datagrams out of place or too many"),
        EARLY("media before its keys were agreed on"),
        MALFORMED("media that is not RTP or RTCP"),
        REPLAYED("media that was there before, or is too old to know"),
        FORGED("media that was not protected with the peer's key"),
        TOO_MANY_SOURCES("media of one source too many"),
        NOT_SENT("datagrams that the network's queue had no room for");

        private final String meaning;

        Count(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    private final Map<Count, AtomicLong> counts = new EnumMap<>(Count.class);

    public TransportCounters() {
        for (Count count : Count.values()) {
            counts.put(count, new AtomicLong());
        }
    }

    void add(Count count) {
        AtomicLong value = of(count);
        value.lazySet(value.getPlain() + 1); // There is one writer.
    }

    public long get(Count count) {
        return of(count).get();
    }

    private AtomicLong of(Count count) {
        return Objects.requireNonNull(counts.get(count));
    }

    public Map<Count, Long> all() {
        Map<Count, Long> all = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            all.put(count, get(count));
        }
        return all;
    }
}
