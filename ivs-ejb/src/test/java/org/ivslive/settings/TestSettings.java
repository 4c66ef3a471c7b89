package org.ivslive.settings;

import java.util.HashMap;
import java.util.Map;

/** Settings for tests: what must be set is set, and everything else is as it comes. */
public final class TestSettings {

    static final Map<String, String> NEEDED = Map.of(
            "API_SECRET_KEY", "admin-key-0123456789",
            "MEDIA_SERVER_SECRET", "media-secret-0123456789",
            "DB_PASSWORD", "database-password");

    private TestSettings() {}

    /** @param pairs names and values in turn */
    public static Settings with(String... pairs) {
        return SettingsReader.read(variables(pairs));
    }

    static Map<String, String> variables(String... pairs) {
        Map<String, String> variables = new HashMap<>(NEEDED);
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return variables;
    }
}
