package org.ivslive.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ivslive.access.KeyRole;

/** The whole API as an OpenAPI document. */
final class ApiDocument {

    private static final String ABOUT = """
            Live streaming over Amazon IVS Real-Time stages. JSON in UTF-8; times are UTC in ISO 8601 with milliseconds.

            Successes and failures have one envelope each, told apart by `success`; programs decide by `error.code`, and \
            `error.message` is in the language of `Accept-Language` (en, zh-TW, zh-CN). Every answer carries `X-Request-Id`. \
            Fields may be added to answers: ignore those that you do not know.

            Changes are pushed over the WebSocket `/ws`, which OpenAPI has no words for. After \
            `{"action":"subscribe","channel":"stats"}` come messages `{"type":"stats_update","data":{…}}`; a key, or a ticket \
            of `POST /api/ws/ticket` as `/ws?ticket=…`, opens the channel `stages` too. docs/api.md of the project tells it all.
            """;

    private final Schemas schemas = new Schemas();
    private final Responses responses = new Responses(schemas);

    private ApiDocument() {}

    static ObjectNode of(Collection<Class<?>> resources, String version) {
        return new ApiDocument().write(Operation.of(resources), version);
    }

    private ObjectNode write(List<Operation> operations, String version) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info").put("title", "IVS Live").put("version", version);
        info.put("description", ABOUT).putObject("license").put("name", "MIT").put("identifier", "MIT");
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = document.putArray("tags");
        operations.stream()
                .map(Operation::tag)
                .distinct()
                .sorted()
                .forEach(tag -> tags.addObject().put("name", tag));
        ObjectNode paths = document.putObject("paths");
        for (Operation operation : operations) {
            paths.withObjectProperty(operation.path()).set(operation.verb(), operation(operation));
        }
        ObjectNode components = document.putObject("components");
        components.putObject("schemas").setAll(schemas.told());
        components.putObject("responses").setAll(responses.told());
        components.set("securitySchemes", Security.schemes());
        return document;
    }

    private ObjectNode operation(Operation operation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("tags").add(operation.tag());
        node.put("summary", operation.summary());
        node.put("description", whoMay(operation));
        node.put("operationId", operation.id());
        operation
                .parameters()
                .forEach(each -> node.withArrayProperty("parameters").add(parameter(each)));
        operation
                .body()
                .ifPresent(body -> node.putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject(MediaType.APPLICATION_JSON)
                        .set("schema", schemas.asked(body.getParameterizedType())));
        node.set("responses", responses.of(operation));
        node.set("security", Security.of(operation));
        return node;
    }

    private static String whoMay(Operation operation) {
        return operation.rights().open()
                ? "For anyone, without a key."
                : operation.rights().roles().stream()
                        .map(KeyRole::key)
                        .collect(Collectors.joining(", ", "For keys of the role: ", "."));
    }

    private ObjectNode parameter(Parameter parameter) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", path != null ? path.value() : query.value());
        node.put("in", path != null ? "path" : "query");
        Schemas.described(parameter, node);
        node.put("required", path != null || Limits.asksFor(parameter));
        Says says = parameter.getAnnotation(Says.class);
        boolean isText = says != null && says.as() != String.class;
        ObjectNode schema = schemas.parameter(isText ? says.as() : parameter.getType());
        Limits.write(parameter, schema);
        DefaultValue usual = parameter.getAnnotation(DefaultValue.class);
        if (usual != null && schema.path("type").asText().equals("integer")) {
            schema.put("default", Long.parseLong(usual.value()));
        } else if (usual != null) {
            schema.put("default", usual.value());
        }
        node.set("schema", schema);
        return node;
    }
}
