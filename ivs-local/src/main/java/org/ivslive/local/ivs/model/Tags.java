package org.ivslive.local.ivs.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tags of one resource: at most fifty, none in AWS's own namespace. */
public record Tags(Map<String, String> values) {
    public static final Tags NONE = new Tags(Map.of());
    private static final int MAX = 50;

    public Tags {
        values.forEach(Tags::check);
        if (values.size() > MAX) {
            throw Constraints.broken(
                    "tags", values.size() + " tags", "Member must have length less than or equal to " + MAX);
        }
        values = Map.copyOf(values);
    }

    private static void check(String key, String value) {
        Constraints.length("tags.key", key, 1, 128);
        Constraints.length("tags.value", value, 0, 256);
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            throw AwsError.invalid("Tag keys must not start with aws: but '" + key + "' does");
        }
    }

    Tags with(Tags more) {
        Map<String, String> merged = new TreeMap<>(values);
        merged.putAll(more.values);
        return new Tags(merged);
    }

    Tags without(Collection<String> keys) {
        Map<String, String> rest = new TreeMap<>(values);
        rest.keySet().removeAll(keys);
        return new Tags(rest);
    }
}
