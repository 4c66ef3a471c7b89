package org.ivslive.settings;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The constants of {@link Settings} as a list, so that a new one is read, checked and documented without a second place. */
final class SettingsCatalogue {

    static final List<Setting<?>> ALL = collect();

    private SettingsCatalogue() {}

    private static List<Setting<?>> collect() {
        List<Setting<?>> found = new ArrayList<>();
        for (Field field : Settings.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Setting.class) {
                try {
                    found.add((Setting<?>) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new LinkageError(field.getName(), e);
                }
            }
        }
        return List.copyOf(found);
    }
}
