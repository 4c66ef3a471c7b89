package org.ivslive.web.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** The first of the accepted ones that we have, and English where there is none. */
    public static Language of(List<Locale> accepted) {
        for (Locale given : accepted) {
            Locale each = asTag(given);
            if (each.getLanguage().equals("zh")) {
                boolean traditional = each.getScript().equals("Hant")
                        || (each.getScript().isEmpty() && TRADITIONAL_REGIONS.contains(each.getCountry()));
                return traditional ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
            }
            if (each.getLanguage().equals("en") || each.getLanguage().equals("*")) {
                return ENGLISH;
            }
        }
        return ENGLISH;
    }

    /** Servers take all that follows the language for the country, the script too. */
    private static Locale asTag(Locale given) {
        return given.getScript().isEmpty() && !given.getCountry().isEmpty()
                ? Locale.forLanguageTag(given.getLanguage() + "-" + given.getCountry())
                : given;
    }
}
