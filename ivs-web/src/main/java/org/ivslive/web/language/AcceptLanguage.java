package org.ivslive.web.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the header. The server's own readers lose the script, and with it the difference between two ways to write Chinese. */
public final class AcceptLanguage {

    private AcceptLanguage() {}

    /** The accepted languages, the dearest first; none where the header is missing or makes no sense. */
    public static List<Locale> parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range ->
                            range.getRange().equals("*") ? Locale.ENGLISH : Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
