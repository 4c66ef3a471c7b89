package org.ivslive.web.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USED = Pattern.compile("Problem\\s*\\.of\\(\\s*[\\w.]+\\s*,\\s*\"([^\"]*)\"");
    private static final Pattern MADE = Pattern.compile("Problem\\s*\\.of\\(");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+\\}");

    private final Map<String, String> english = sentences("messages");

    @ParameterizedTest
    @ValueSource(strings = {"messages_zh_TW", "messages_zh_CN"})
    void keys_sameInEveryLanguage(String bundle) {
        assertThat(sentences(bundle).keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_zh_TW", "messages_zh_CN"})
    void placeholders_sameInEveryLanguage(String bundle) {
        Map<String, String> translated = sentences(bundle);
        assertThat(english)
                .allSatisfy((key, sentence) ->
                        assertThat(placeholders(translated.get(key))).as(key).isEqualTo(placeholders(sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_zh_TW", "messages_zh_CN"})
    void sentences_areWhole(String bundle) {
        assertThat(sentences(bundle))
                .allSatisfy((key, sentence) -> assertThat(sentence)
                        .as(key)
                        .isNotBlank()
                        .matches(".*[.。]")
                        .doesNotContain("'") // one would switch the placeholders off
                        .isEqualTo(sentence.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_zh_TW", "messages_zh_CN"})
    void sentences_areTranslated(String bundle) {
        assertThat(sentences(bundle))
                .allSatisfy((key, sentence) -> assertThat(sentence).as(key).containsPattern("\\p{IsHan}"));
    }

    @Test
    void sentences_differInTheTwoScripts() {
        Map<String, String> simplified = sentences("messages_zh_CN");
        assertThat(sentences("messages_zh_TW"))
                .allSatisfy((key, sentence) -> assertThat(sentence).as(key).doesNotContainPattern("[请误务发时]"));
        assertThat(simplified)
                .allSatisfy((key, sentence) -> assertThat(sentence).as(key).doesNotContainPattern("[請誤務發時]"));
    }

    @Test
    void keys_usedInTheCodeAndNoOthers() {
        assertThat(usedKeys()).isEqualTo(english.keySet());
    }

    @Test
    void problems_nameTheirKeyInPlace() {
        long made = sources()
                .mapToLong(text -> MADE.matcher(text).results().count())
                .sum();
        long named = sources()
                .mapToLong(text -> USED.matcher(text).results().count())
                .sum();
        assertThat(named)
                .as("a key that is computed is not found by this test")
                .isEqualTo(made)
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void in_everyLanguage(Language language) {
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(Messages.in(language, key, List.of(64, 65, 66)))
                        .isNotBlank()
                        .doesNotContain("{", "}"));
    }

    @Test
    void in_fillsPlaceholders() {
        assertThat(Messages.in(Language.ENGLISH, "payload.too.large", List.of(64L)))
                .isEqualTo("The body is larger than 64 KB.");
        assertThat(Messages.in(Language.TRADITIONAL_CHINESE, "payload.too.large", List.of(64L)))
                .isEqualTo("請求內容超過 64 KB。");
        assertThat(Messages.in(Language.SIMPLIFIED_CHINESE, "fields.missing", List.of("userId, {0}")))
                .isEqualTo("缺少字段：userId, {0}。请补上后重试。");
    }

    private static Set<String> usedKeys() {
        return sources()
                .flatMap(text -> USED.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessagesTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> sentences(String bundle) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Messages.class.getResourceAsStream(bundle + ".properties"), UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((key, sentence) -> sentences.put(key.toString(), sentence.toString()));
        return sentences;
    }
}
