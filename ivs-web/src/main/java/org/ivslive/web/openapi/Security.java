package org.ivslive.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ivslive.access.KeyRole;
import org.ivslive.web.access.Callers;
import org.ivslive.web.access.Rights;
import org.ivslive.web.access.SecondSecret;
import org.ivslive.web.viewer.Speakers;

/** What a caller must show. A scheme is called as its header. */
final class Security {

    private static final String KEY = Callers.KEY_HEADER;
    private static final String SESSION = Speakers.SESSION_HEADER;

    private Security() {}

    static ObjectNode schemes() {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        String roles = Arrays.stream(KeyRole.values()).map(KeyRole::key).collect(Collectors.joining(", "));
        scheme(
                schemes,
                KEY,
                "A key. Its role says what its holder may do: " + roles + ". An admin key may do everything.");
        scheme(schemes, SESSION, "The `session` that joining answered with: the right to speak for that viewer.");
        for (SecondSecret secret : SecondSecret.values()) {
            scheme(schemes, secret.header(), "A second secret, beside the key.");
        }
        return schemes;
    }

    /** One entry for each way in; within an entry everything is needed. */
    static ArrayNode of(Operation operation) {
        ArrayNode ways = JsonNodeFactory.instance.arrayNode();
        Rights rights = operation.rights();
        if (rights.open()) {
            return ways;
        }
        for (KeyRole role : rights.roles()) {
            ObjectNode way = ways.addObject();
            way.putArray(KEY).add(role.key());
            rights.secret().ifPresent(secret -> way.putArray(secret.header()));
            if (role != KeyRole.ADMIN && operation.hasHeader(SESSION)) {
                way.putArray(SESSION);
            }
        }
        return ways;
    }

    private static void scheme(ObjectNode schemes, String header, String description) {
        schemes.putObject(header)
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", header)
                .put("description", description);
    }
}
