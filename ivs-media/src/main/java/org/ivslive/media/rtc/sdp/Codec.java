package org.ivslive.media.rtc.sdp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A payload type: which codec, with which parameters and which feedback. */
record Codec(int payloadType, String name, int clockRate, String parameters, List<String> feedback) {
    private static final Pattern SEMICOLON = Pattern.compile(";");

    Codec {
        feedback = List.copyOf(feedback);
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** One of the parameters, in small letters; empty where it is not given. */
    String parameter(String wanted) {
        return parsed().getOrDefault(wanted, "");
    }

    private Map<String, String> parsed() {
        Map<String, String> parsed = new HashMap<>();
        SEMICOLON.splitAsStream(parameters).forEach(part -> {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parsed.put(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
            }
        });
        return parsed;
    }
}
