package org.ivslive.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds what the application answers against its own OpenAPI document: every answer must be told there, with its status,
 * and have nothing missing and nothing more. So must the body of a call that succeeded.
 */
final class Conformance {

    private static final String SCHEMA = "/content/application~1json/schema";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.builder()
            .metaSchema(DIALECT)
            .defaultMetaSchemaIri(DIALECT.getIri())
            .build();
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    /** Answers to a request that is no call: the wrong method, or a body that is cut off before it is looked at. */
    private static final Set<String> BEFORE_ANY_CALL = Set.of("METHOD_NOT_ALLOWED", "PAYLOAD_TOO_LARGE");

    private final JsonNode document;
    private final List<Route> routes = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** @param document the text of the OpenAPI document */
    Conformance(String document) {
        this.document = json(document);
        forbidMore(this.document.at("/components/schemas"));
        this.document
                .path("paths")
                .properties()
                .forEach(path -> routes.add(new Route(shape(path.getKey()), path.getValue())));
        // What has no parameter is meant before what could be one.
        routes.sort(Comparator.comparing(route -> route.path().pattern().contains("[")));
    }

    private record Route(Pattern path, JsonNode calls) {}

    /**
     * A call and its answer, both JSON.
     *
     * @param path with the query
     */
    record Exchange(String method, String path, Optional<String> sent, int status, String answer) {

        @Override
        public String toString() {
            return method + " " + path + " " + status;
        }
    }

    /** @throws AssertionError where the answer is not what the document says */
    void check(Exchange exchange) {
        JsonNode answer = json(exchange.answer());
        Optional<JsonNode> call = call(exchange);
        if (call.isEmpty() || BEFORE_ANY_CALL.contains(answer.at("/error/code").asText())) {
            hold(exchange.toString(), document.at("/components/schemas/Failure"), answer);
            return;
        }
        JsonNode told = resolved(call.get().path("responses").path(String.valueOf(exchange.status())));
        if (told.isMissingNode()) {
            throw new AssertionError(exchange + " is not in the document: " + answer);
        }
        hold(exchange.toString(), told.at(SCHEMA), answer);
        JsonNode body = call.get().at("/requestBody" + SCHEMA);
        if (exchange.status() < 300 && exchange.sent().isPresent() && !body.isMissingNode()) {
            hold(exchange + ", its body", body, json(exchange.sent().get()));
        }
    }

    private void hold(String what, JsonNode schema, JsonNode value) {
        Set<ValidationMessage> wrong =
                schemas.computeIfAbsent(schema, this::withComponents).validate(value);
        if (!wrong.isEmpty()) {
            throw new AssertionError(what + " is not what the document says: " + wrong + "\n" + value);
        }
    }

    private JsonSchema withComponents(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.get("components"));
        return SCHEMAS.getSchema(root, CONFIG);
    }

    private Optional<JsonNode> call(Exchange exchange) {
        String path = exchange.path().replaceFirst("\\?.*", "");
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst()
                .map(route -> route.calls().get(exchange.method().toLowerCase(Locale.ROOT)));
    }

    /** An ARN may come with its slash. */
    private static Pattern shape(String template) {
        return Pattern.compile(
                template.replace("{stageArn}", "(?:arn[^/]*stage/)?[^/]+").replaceAll("\\{\\w+}", "[^/]+"));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** Clients must take fields that they do not know; these tests must not. */
    private static void forbidMore(JsonNode node) {
        node.forEach(Conformance::forbidMore);
        if (node instanceof ObjectNode schema && schema.path("properties").isObject() && schema.has("type")) {
            schema.put("additionalProperties", false);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
