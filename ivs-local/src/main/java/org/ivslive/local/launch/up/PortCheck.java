package org.ivslive.local.launch.up;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.local.launch.FreePorts;
import org.ivslive.local.launch.boot.Problem;

/** Before anything starts: all ports are free and different. */
final class PortCheck {
    private final String address;

    PortCheck(String address) {
        this.address = address;
    }

    /** @param patience how long a port may still be held, by servers of a launcher that was killed a moment ago */
    void require(List<Port> ports, Duration patience) throws InterruptedException {
        differ(ports);
        if (!FreePorts.isTcpFree(address, 0)) {
            throw new Problem(
                    "BIND_ADDRESS=%s is no address of this machine: choose one of its own, or unset it"
                            .formatted(address),
                    Problem.USAGE);
        }
        long end = System.nanoTime() + patience.toNanos();
        Optional<Port> taken = firstTaken(ports);
        while (taken.isPresent() && System.nanoTime() < end) {
            Thread.sleep(50);
            taken = firstTaken(ports);
        }
        if (taken.isPresent()) {
            Port port = taken.get();
            throw new Problem(
                    "%s port %d is in use (%s): stop what uses it, or choose another: %s=%d ./ivs up"
                            .formatted(
                                    port.protocol(),
                                    port.number(),
                                    port.variable(),
                                    port.variable(),
                                    suggestion(port, ports)),
                    Problem.USAGE);
        }
    }

    private static void differ(List<Port> ports) {
        Map<String, Port> seen = new HashMap<>();
        for (Port port : ports) {
            Port other = seen.put(port.protocol() + port.number(), port);
            if (other != null) {
                throw new Problem(
                        "%s port %d is given to both %s and %s: choose another for one of them"
                                .formatted(port.protocol(), port.number(), other.variable(), port.variable()),
                        Problem.USAGE);
            }
        }
    }

    private Optional<Port> firstTaken(List<Port> ports) {
        return ports.stream().filter(port -> !port.isFree(address)).findFirst();
    }

    private int suggestion(Port taken, List<Port> ports) {
        int number = taken.number();
        Port candidate;
        do {
            number = number % 65535 + 1;
            candidate = new Port(taken.variable(), number, taken.udp());
        } while (ports.contains(new Port(taken.variable(), number, taken.udp())) || !candidate.isFree(address));
        return number;
    }
}
