package org.ivslive.local.ivs.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ivslive.local.ivs.model.Operation;

/** The faults in force, in the order in which they were added; a call suffers the first that fits it. */
public final class Faults {
    private static final int MAX = 1000;

    private final Map<Long, Fault> inForce = new LinkedHashMap<>();
    private long lastId;

    /** @return its id, to clear it by */
    public synchronized long add(Fault fault) {
        if (inForce.size() >= MAX) {
            throw new IllegalStateException("there are " + MAX + " faults in force already");
        }
        inForce.put(++lastId, fault);
        return lastId;
    }

    public synchronized boolean clear(long id) {
        return inForce.remove(id) != null;
    }

    public synchronized void clear() {
        inForce.clear();
    }

    public synchronized Map<Long, Fault> inForce() {
        return new LinkedHashMap<>(inForce);
    }

    /** What a call of the operation suffers now; a counted fault is used up by one. */
    public synchronized Optional<Fault> take(Operation operation) {
        for (Map.Entry<Long, Fault> entry : inForce.entrySet()) {
            Fault fault = entry.getValue();
            if (fault.strikes(operation)) {
                if (fault.times().isPresent()) {
                    useUp(entry.getKey(), fault);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void useUp(Long id, Fault fault) {
        int left = fault.times().orElseThrow() - 1;
        if (left <= 0) {
            inForce.remove(id);
        } else {
            inForce.put(id, fault.times(left));
        }
    }
}
