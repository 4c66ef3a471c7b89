package org.ivslive.media.rtc.sdp;

import java.util.Locale;

/** What a section is for. */
public enum MediaKind {
    AUDIO,
    VIDEO,
    OTHER;

    static MediaKind of(String name) {
        return switch (name) {
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            default -> OTHER;
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
