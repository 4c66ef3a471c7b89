package org.ivslive.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written about the settings is what they are. */
class SettingsDocumentationTest {

    private static final Path README = Path.of("../README.md");
    private static final Path EXAMPLE = Path.of("../.env.example");
    private static final Pattern ROW = Pattern.compile("\\| `[A-Z][A-Z0-9_]*` \\|.*\\|.*\\|");
    private static final Pattern VARIABLE = Pattern.compile("(?<comment>#?) ?(?<name>[A-Z][A-Z0-9_]*)=.*");

    @Test
    void readme_everySettingWithDefaultAndMeaning() throws IOException {
        List<String> rows = Files.readAllLines(README).stream()
                .map(String::strip)
                .filter(line -> ROW.matcher(line).matches())
                .toList();
        assertThat(rows)
                .as(
                        "the table in README.md; it should be%n%n%s%n",
                        String.join(System.lineSeparator(), SettingsTable.rows()))
                .containsExactlyElementsOf(SettingsTable.rows());
    }

    @Test
    void example_everySettingOnceAndCommentedOut() throws IOException {
        List<Matcher> variables = Files.readAllLines(EXAMPLE).stream()
                .map(VARIABLE::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(variables)
                .extracting(variable -> variable.group("name"))
                .containsExactlyInAnyOrderElementsOf(
                        Settings.all().stream().map(Setting::name).toList());
        assertThat(variables)
                .filteredOn(variable -> variable.group("comment").isEmpty())
                .extracting(variable -> variable.group("name"))
                .as("a copied file changes nothing until it is edited")
                .isEmpty();
    }

    @Test
    void settings_fitIntoARow() {
        assertThat(Settings.all()).allSatisfy(setting -> {
            assertThat(setting.name()).matches("[A-Z][A-Z0-9_]*");
            assertThat(setting.meaning()).isNotBlank().doesNotContain("|", "\n").doesNotEndWith(".");
            if (setting.secret()) {
                assertThat(setting.fallback()).as(setting.name()).isNull();
            }
        });
        assertThat(Settings.all()).extracting(Setting::name).doesNotHaveDuplicates();
    }
}
