package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.ivslive.local.ivs.http.Answer;
import org.ivslive.local.ivs.model.AwsError;

/** Answers with the headers that the service's model names. */
final class Answers {
    private static final Map<String, String> ALWAYS = Map.of(
            "access-control-allow-origin", "*",
            "access-control-expose-headers", "*",
            "cache-control", "no-cache",
            "content-security-policy", "default-src 'self'; upgrade-insecure-requests;",
            "strict-transport-security", "max-age=47304000; includeSubDomains",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY");

    private final InstantSource clock;

    Answers(InstantSource clock) {
        this.clock = clock;
    }

    Answer ok(ObjectNode members) {
        return json(200, members);
    }

    Answer error(AwsError error) {
        ObjectNode body = Json.object().put(error.type().messageField(), error.text());
        return json(error.type().status(), body)
                .with(Map.of("x-amzn-ErrorType", error.type().wireName()));
    }

    private Answer json(int status, ObjectNode body) {
        // The SDKs correct their clocks by the date.
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        return Answer.of(status, "application/json", Json.write(body))
                .with(ALWAYS)
                .with(Map.of("x-amzn-requestid", UUID.randomUUID().toString(), "date", date));
    }
}
