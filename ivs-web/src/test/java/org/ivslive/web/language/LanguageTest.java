package org.ivslive.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

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
            zh-TW;q=0, zh-CN  | SIMPLIFIED_CHINESE
            ;;;               | ENGLISH
            zh-TW;q=0.2, en;q=0.7, zh-CN;q=0.8 | SIMPLIFIED_CHINESE
            """)
    void of_header(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void of_nothing() {
        assertThat(Language.of((String) null)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(" ")).isEqualTo(Language.ENGLISH);
    }
}
