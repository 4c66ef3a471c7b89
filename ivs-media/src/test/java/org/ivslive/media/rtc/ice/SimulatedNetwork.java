package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Two sides and a network between them that loses, delays, doubles and mixes up, in a time of its own. */
class SimulatedNetwork {
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(5);

    private final Random random;
    private final Map<InetSocketAddress, IcePath> owners = new HashMap<>();
    private final Map<IcePath, InetSocketAddress> sources = new LinkedHashMap<>();
    private final Map<InetSocketAddress, InetSocketAddress> translations = new HashMap<>();
    private final Set<InetSocketAddress> unreachable = new HashSet<>();
    private final List<String> sent = new ArrayList<>();
    private final PriorityQueue<Flight> flights = new PriorityQueue<>(Comparator.comparingLong(Flight::arrives));

    private double loss;
    private double doubling;
    private long delay = TimeUnit.MILLISECONDS.toNanos(20);
    private long jitter;
    private long now = TimeUnit.HOURS.toNanos(-3); // Clocks may begin anywhere, also below zero.

    private record Flight(long arrives, InetSocketAddress from, InetSocketAddress to, byte[] bytes) {}

    SimulatedNetwork(long seed) {
        random = new Random(seed);
    }

    SimulatedNetwork losing(double share) {
        loss = share;
        return this;
    }

    SimulatedNetwork doubling(double share) {
        doubling = share;
        return this;
    }

    SimulatedNetwork withJitter(long millis) {
        jitter = TimeUnit.MILLISECONDS.toNanos(millis);
        return this;
    }

    /** The side is reached at these addresses; it sends from the first. */
    void connect(IcePath side, InetSocketAddress... addresses) {
        sources.put(side, addresses[0]);
        for (InetSocketAddress address : addresses) {
            owners.put(address, side);
        }
    }

    /** What is sent from here seems to come from there, as behind a translating router. */
    void translate(InetSocketAddress from, InetSocketAddress seen) {
        translations.put(from, seen);
        IcePath owner = owners.get(from);
        if (owner != null) {
            owners.put(seen, owner);
        }
    }

    void cut(InetSocketAddress address) {
        unreachable.add(address);
    }

    void mend(InetSocketAddress address) {
        unreachable.remove(address);
    }

    long now() {
        return now;
    }

    /** How many datagrams were sent, those that were lost among them. */
    int sentCount() {
        return sent.size();
    }

    void run(long millis) {
        run(millis, () -> false);
    }

    /** Until it holds; false where it never did. */
    boolean run(long millis, BooleanSupplier until) {
        long end = now + TimeUnit.MILLISECONDS.toNanos(millis);
        while (now < end) {
            if (until.getAsBoolean()) {
                return true;
            }
            now += STEP;
            deliver();
            for (IcePath side : sources.keySet()) {
                if (now >= side.deadline()) {
                    side.advance(now);
                }
                collect(side);
            }
        }
        return until.getAsBoolean();
    }

    private void deliver() {
        while (!flights.isEmpty() && flights.peek().arrives() <= now) {
            Flight flight = flights.remove();
            IcePath side = owners.get(flight.to());
            StunMessage message = StunMessage.parse(flight.bytes(), 0, flight.bytes().length);
            if (side != null && message != null && !unreachable.contains(flight.to())) {
                side.receive(message, flight.from(), now);
                collect(side);
            }
        }
    }

    private void collect(IcePath side) {
        for (IceDatagram datagram = side.poll(); datagram != null; datagram = side.poll()) {
            InetSocketAddress source = sources.get(side);
            sent.add(source + " → " + datagram.to());
            if (unreachable.contains(source)) {
                continue;
            }
            InetSocketAddress from = translations.getOrDefault(source, source);
            if (random.nextDouble() >= loss) {
                fly(from, datagram);
            }
            if (random.nextDouble() < doubling) {
                fly(from, datagram);
            }
        }
    }

    private void fly(InetSocketAddress from, IceDatagram datagram) {
        long late = jitter == 0 ? 0 : (long) (random.nextDouble() * jitter);
        flights.add(new Flight(now + delay + late, from, datagram.to(), datagram.bytes()));
    }
}
