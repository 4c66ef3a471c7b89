package org.ivslive.web.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages that messages are written in. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    TRADITIONAL_CHINESE(Locale.forLanguageTag("zh-TW")),
    SIMPLIFIED_CHINESE(Locale.forLanguageTag("zh-CN"));

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /**
     * The dearest of the accepted languages that we have, and English where there is none.
     *
     * @param acceptLanguage the header as it came: the server's own readers take the script for a country, and lose with
     *     it the difference between two ways to write Chinese
     */
    public static Language of(@Nullable String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .filter(accepted -> accepted.getLanguage().equals("zh")
                        || accepted.getLanguage().equals("en")
                        || accepted.getLanguage().isEmpty())
                .findFirst()
                .map(Language::of)
                .orElse(ENGLISH);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null || acceptLanguage.isBlank()
                    ? List.of()
                    : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Language of(Locale accepted) {
        if (!accepted.getLanguage().equals("zh")) {
            return ENGLISH;
        }
        boolean traditional = accepted.getScript().equals("Hant")
                || (accepted.getScript().isEmpty() && TRADITIONAL_REGIONS.contains(accepted.getCountry()));
        return traditional ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
    }
}
