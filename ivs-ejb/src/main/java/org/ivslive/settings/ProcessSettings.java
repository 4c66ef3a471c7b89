package org.ivslive.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The settings of this process: read once, from the environment and from {@code .env} where it was started. */
public final class ProcessSettings {

    private static @Nullable Settings settings;

    private ProcessSettings() {}

    /** @throws InvalidSettings where a value is bad */
    public static synchronized Settings get() {
        if (settings == null) {
            settings = SettingsReader.read(SettingsReader.ofProcess(Path.of("").toAbsolutePath(), System.getenv()));
        }
        return settings;
    }
}
