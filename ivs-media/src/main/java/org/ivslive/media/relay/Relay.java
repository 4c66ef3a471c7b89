package org.ivslive.media.relay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.ivslive.media.rtc.peer.MediaLoop;
import org.ivslive.media.rtc.peer.PeerListener;
import org.ivslive.media.rtc.peer.PeerState;
import org.ivslive.media.rtc.peer.PeerTransport;
import org.ivslive.media.rtc.peer.TimedWork;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.ivslive.media.rtc.sdp.LegOffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one publisher and forwards it to any number of legs. Its methods may be called from any thread; everything
 * happens on the loop's.
 */
public final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** Losses are asked for at this grain, which is below that of any network that loses. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(10);

    private final MediaLoop loop;
    private final RelaySettings settings;
    private final RandomGenerator random;
    private final Broadcast broadcast;
    private final Turns turns;

    private Relay(MediaLoop loop, RelaySettings settings, RandomGenerator random) {
        this.loop = loop;
        this.settings = settings;
        this.random = random;
        this.broadcast = new Broadcast(loop::now);
        this.turns = new Turns(loop.now());
    }

    /** @param random where sequences and timestamps begin */
    public static Relay start(MediaLoop loop, RelaySettings settings, RandomGenerator random) {
        Relay relay = new Relay(loop, settings, random);
        loop.add(relay.turns);
        return relay;
    }

    /** What was handed in, and can be ended. */
    @FunctionalInterface
    public interface Handle {
        /** Takes leave of the peer. */
        void close(String reason);
    }

    /**
     * Takes a publisher; one that is there already is told to go. The legs see one stream.
     *
     * @param connect makes the publisher's transport with the listener that it is given; called on the loop's thread
     */
    public Handle publisher(IngestAnswer answer, StateListener states, Function<PeerListener, PeerTransport> connect) {
        AtomicReference<@Nullable Ingest> made = new AtomicReference<>();
        enter(states, () -> {
            Ingest ingest = new Ingest(broadcast, answer, settings, states);
            ingest.attach(new TransportOut(connect.apply(ingest)));
            made.setPlain(ingest);
            broadcast.publish(ingest);
        });
        return reason -> loop.execute(() -> {
            Ingest ingest = made.getPlain();
            if (ingest != null) {
                ingest.close(reason);
            }
        });
    }

    /**
     * Feeds another receiver. It is forgotten once its transport has ended.
     *
     * @param connect makes the leg's transport with the listener that it is given; called on the loop's thread
     */
    public Handle leg(
            String name,
            LegOffer.Accepted accepted,
            StateListener states,
            Function<PeerListener, PeerTransport> connect) {
        Leg leg = new Leg(name, broadcast, accepted, states);
        enter(states, () -> {
            leg.attach(new TransportOut(connect.apply(leg)), new LegNumbers(random));
            broadcast.add(leg);
        });
        return reason -> loop.execute(() -> leg.close(reason));
    }

    private void enter(StateListener states, Runnable entry) {
        loop.execute(() -> {
            try {
                entry.run();
            } catch (RuntimeException e) {
                LOG.error("a peer does not get a transport", e);
                states.changed(PeerState.FAILED, "no transport could be made: " + e);
            }
        });
    }

    public RelayHealth health() {
        return broadcast.health();
    }

    /** Takes leave of the publisher and all legs. */
    public void close(String reason) {
        loop.execute(() -> {
            broadcast.close(reason);
            loop.remove(turns);
        });
    }

    /** What is not an answer to a packet happens in turns. */
    private final class Turns implements TimedWork {
        private long next;

        Turns(long first) {
            next = first;
        }

        @Override
        public long deadline() {
            return next;
        }

        @Override
        public void advance(long now) {
            next = now + TURN;
            broadcast.advance(now);
        }
    }
}
