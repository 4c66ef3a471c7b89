package org.ivslive.settings;

import org.jspecify.annotations.Nullable;

/**
 * One setting: its variable, what a value must be, and what it means.
 *
 * @param fallback the value where the variable is unset; null where there is none
 * @param secret true where the value must reach no log, page or message
 */
public record Setting<T>(
        String name, SettingKind<T> kind, @Nullable String fallback, boolean secret, String meaning) {

    static <T> Setting<T> of(String name, SettingKind<T> kind, String fallback, String meaning) {
        return new Setting<>(name, kind, fallback, false, meaning);
    }

    static <T> Setting<T> optional(String name, SettingKind<T> kind, String meaning) {
        return new Setting<>(name, kind, null, false, meaning);
    }

    static Setting<String> secret(String name, String meaning) {
        return secret(name, SettingKind.TEXT, meaning);
    }

    static <T> Setting<T> secret(String name, SettingKind<T> kind, String meaning) {
        return new Setting<>(name, kind, null, true, meaning);
    }

    @Override
    public String toString() {
        return name;
    }
}
