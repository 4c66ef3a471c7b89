package org.ivslive.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The settings of this process. The data source is made by the server's pool and not by CDI, so they are found here. */
public final class ProcessSettings {

    private static @Nullable Settings settings;

    private ProcessSettings() {}

    /** @throws InvalidSettings where a value is bad */
    public static synchronized Settings get() {
        if (settings == null) {
            settings = SettingsReader.read(SettingsReader.ofProcess(Path.of(""), System.getenv()));
        }
        return settings;
    }
}
