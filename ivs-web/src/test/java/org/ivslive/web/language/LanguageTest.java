package org.ivslive.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import org.glassfish.jersey.message.internal.AcceptableLanguageTag;
import org.glassfish.jersey.message.internal.HttpHeaderReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    /** As the header is read by the JAX-RS implementation that the server brings. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hant           | TRADITIONAL_CHINESE
            zh-Hant-CN        | TRADITIONAL_CHINESE
            zh-Hant-HK        | TRADITIONAL_CHINESE
            zh-TW             | TRADITIONAL_CHINESE
            zh-HK             | TRADITIONAL_CHINESE
            zh-MO             | TRADITIONAL_CHINESE
            zh-tw             | TRADITIONAL_CHINESE
            zh                | SIMPLIFIED_CHINESE
            zh-CN             | SIMPLIFIED_CHINESE
            zh-SG             | SIMPLIFIED_CHINESE
            zh-Hans           | SIMPLIFIED_CHINESE
            zh-Hans-TW        | SIMPLIFIED_CHINESE
            en                | ENGLISH
            en-US             | ENGLISH
            fr                | ENGLISH
            *                 | ENGLISH
            fr, zh-TW         | TRADITIONAL_CHINESE
            fr, *             | ENGLISH
            zh-TW, zh-CN, en  | TRADITIONAL_CHINESE
            zh-CN, zh-TW      | SIMPLIFIED_CHINESE
            en, zh-TW         | ENGLISH
            en;q=0.3, zh-TW   | TRADITIONAL_CHINESE
            zh-TW;q=0.2, en;q=0.7, zh-CN;q=0.8 | SIMPLIFIED_CHINESE
            """)
    void of_header(String header, Language expected) throws ParseException {
        List<Locale> accepted = HttpHeaderReader.readAcceptLanguage(header).stream()
                .map(AcceptableLanguageTag::getAsLocale)
                .toList();
        assertThat(Language.of(accepted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hant, TRADITIONAL_CHINESE",
        "zh-Hant-CN, TRADITIONAL_CHINESE",
        "zh-Hans-TW, SIMPLIFIED_CHINESE",
        "zh-HK, TRADITIONAL_CHINESE",
        "zh, SIMPLIFIED_CHINESE",
        "en-GB, ENGLISH",
    })
    void of_localeWithScript(String tag, Language expected) {
        assertThat(Language.of(List.of(Locale.forLanguageTag(tag)))).isEqualTo(expected);
    }

    @Test
    void of_nothing() {
        assertThat(Language.of(List.of())).isEqualTo(Language.ENGLISH);
    }
}
