package org.ivslive.web.access;

import org.ivslive.settings.Setting;
import org.ivslive.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What some calls ask for beside a key, so that a key alone does not open them. */
public enum SecondSecret {
    INTERNAL("x-internal-secret", Settings.INTERNAL_SECRET),
    MEDIA("x-media-auth", Settings.MEDIA_SERVER_SECRET);

    private final String header;
    private final Setting<String> setting;

    SecondSecret(String header, Setting<String> setting) {
        this.header = header;
        this.setting = setting;
    }

    public String header() {
        return header;
    }

    /** Whether this is it; never where the secret is not set. */
    public boolean matches(Settings settings, @Nullable String given) {
        return given != null && settings.matches(setting, given);
    }
}
