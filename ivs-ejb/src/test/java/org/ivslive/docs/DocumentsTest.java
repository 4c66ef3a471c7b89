package org.ivslive.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ivslive.settings.Setting;
import org.ivslive.settings.Settings;
import org.junit.jupiter.api.Test;

/** The documents hold: what they point to is there, and what they name exists. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern COMMAND = Pattern.compile("\\./ivs ([a-z][a-z-]*)");
    private static final Pattern COMMAND_IN_HELP = Pattern.compile("(?m)^\\./ivs ([a-z][a-z-]*) ");
    private static final Pattern SETTING_EXAMPLE = Pattern.compile("(?m)^# (.+)\\n# ([A-Z][A-Z0-9_]*)=(.*)$");

    @Test
    void links_leadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(prose(document));
            while (link.find()) {
                if (!resolves(document, link.group(1))) {
                    broken.add(ROOT.relativize(document) + ": " + link.group(1));
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void documents_areReachedFromTheReadme() throws IOException {
        Set<Path> reached = new HashSet<>();
        follow(ROOT.resolve("README.md"), reached);

        assertThat(reached).containsAll(documents());
    }

    @Test
    void commands_areInTheHelp() throws IOException {
        Set<String> offered = new TreeSet<>(all(COMMAND_IN_HELP, Files.readString(ROOT.resolve("ivs"))));
        Set<String> named = new TreeSet<>();
        for (Path document : documents()) {
            named.addAll(all(COMMAND, Files.readString(document)));
        }

        assertThat(offered).contains("up", "help").containsAll(named);
    }

    @Test
    void example_saysMeaningAndDefaultOfEverySetting() throws IOException {
        List<String> examples = SETTING_EXAMPLE
                .matcher(Files.readString(ROOT.resolve(".env.example")))
                .results()
                .map(example -> example.group())
                .toList();

        assertThat(examples)
                .containsExactlyElementsOf(Settings.all().stream()
                        .map(setting -> "# " + setting.meaning() + "\n# " + setting.name() + "=" + fallback(setting))
                        .toList());
    }

    private static String fallback(Setting<?> setting) {
        return setting.fallback() == null ? "" : setting.fallback();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static void follow(Path document, Set<Path> reached) throws IOException {
        if (!document.toString().endsWith(".md") || !Files.exists(document) || !reached.add(document)) {
            return;
        }
        for (String link : all(LINK, prose(document))) {
            if (!isElsewhere(link)) {
                follow(target(document, link), reached);
            }
        }
    }

    private static boolean resolves(Path document, String link) throws IOException {
        if (isElsewhere(link)) {
            return true;
        }
        Path target = target(document, link);
        int hash = link.indexOf('#');
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static boolean isElsewhere(String link) {
        return link.startsWith("https://") || link.startsWith("http://");
    }

    private static Path target(Path document, String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? document : document.resolveSibling(path).normalize();
    }

    /** As code hosts make them of headings. */
    private static Set<String> anchors(Path document) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (String heading : all(HEADING, prose(document))) {
            String kept = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
            anchors.add(kept.replace(' ', '-'));
        }
        return anchors;
    }

    private static String prose(Path document) throws IOException {
        return CODE_BLOCK.matcher(Files.readString(document)).replaceAll("");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
