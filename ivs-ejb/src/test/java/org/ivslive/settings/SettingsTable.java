package org.ivslive.settings;

import java.util.List;

/**
 * The settings as rows of the table in the README. To print them:
 * {@code java -cp ivs-ejb/target/classes:ivs-ejb/target/test-classes org.ivslive.settings.SettingsTable}
 */
final class SettingsTable {

    private SettingsTable() {}

    public static void main(String[] unused) {
        rows().forEach(System.out::println);
    }

    static List<String> rows() {
        return Settings.all().stream().map(SettingsTable::row).toList();
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback() == null ? "—" : "`" + setting.fallback() + "`";
        return "| `" + setting.name() + "` | " + fallback + " | " + setting.meaning() + " |";
    }
}
