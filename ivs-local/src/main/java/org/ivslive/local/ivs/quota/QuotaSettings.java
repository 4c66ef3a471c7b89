package org.ivslive.local.ivs.quota;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ivslive.local.ivs.model.Operation;

/** A number for every quota: CREATE_STAGE and the like are calls a second, those of {@link Count} are counts. */
public record QuotaSettings(Map<String, Integer> values) {
    private static final int MAX = 1_000_000;
    public static final QuotaSettings AWS = aws();

    public QuotaSettings {
        values = Map.copyOf(values);
    }

    private static QuotaSettings aws() {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            values.put(operation.name(), operation.callsPerSecond());
        }
        for (Count count : Count.values()) {
            values.put(count.name(), count.allowed());
        }
        return new QuotaSettings(values);
    }

    /** @throws IllegalArgumentException saying in one line what is wrong */
    public QuotaSettings with(String name, int value) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("there is no quota called " + name);
        }
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("quota " + name + " must be between 1 and " + MAX + ", not " + value);
        }
        Map<String, Integer> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new QuotaSettings(changed);
    }

    /** Every rate as high as it goes; the counts stay. */
    public QuotaSettings withoutRates() {
        QuotaSettings changed = this;
        for (Operation operation : Operation.values()) {
            changed = changed.with(operation.name(), MAX);
        }
        return changed;
    }

    int of(Enum<?> quota) {
        Integer value = values.get(quota.name());
        if (value == null) {
            throw new IllegalStateException("no value for quota " + quota);
        }
        return value;
    }
}
