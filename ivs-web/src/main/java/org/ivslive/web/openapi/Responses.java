package org.ivslive.web.openapi;

import static org.ivslive.web.openapi.Schemas.ref;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Failure;
import org.ivslive.web.envelope.Success;

/** Everything that a call can answer with. */
final class Responses {

    private static final String FAILURE = "Failure";

    private final Schemas schemas;
    private final Map<String, ObjectNode> told = new TreeMap<>();

    Responses(Schemas schemas) {
        this.schemas = schemas;
        ObjectNode failure = envelope(false, "error", schemas.answered(Failure.Cause.class));
        schemas.tell(FAILURE, failure);
    }

    /** Everything that was pointed to. */
    Map<String, ObjectNode> told() {
        return told;
    }

    ObjectNode of(Operation operation) {
        ObjectNode responses = JsonNodeFactory.instance.objectNode();
        for (int status : operation.answers().map(Answers::status).orElse(new int[] {200})) {
            responses.set(String.valueOf(status), success(operation, status));
        }
        Map<Integer, List<ErrorCode>> byStatus = failures(operation).stream()
                .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, codes) -> responses.set(String.valueOf(status), failure(status, codes)));
        return responses;
    }

    private ObjectNode success(Operation operation, int status) {
        ObjectNode response = JsonNodeFactory.instance
                .objectNode()
                .put("description", Response.Status.fromStatusCode(status).getReasonPhrase());
        response.putObject("content")
                .putObject(operation.mediaType())
                .set(
                        "schema",
                        operation.mediaType().startsWith(MediaType.APPLICATION_JSON)
                                ? body(operation)
                                : Schemas.of("string"));
        return response;
    }

    private ObjectNode body(Operation operation) {
        Type returned = operation.method().getGenericReturnType();
        if (returned instanceof ParameterizedType generic && generic.getRawType() == Success.class) {
            return enveloped(schemas.answered(generic.getActualTypeArguments()[0]));
        }
        if (returned != Response.class) {
            return schemas.answered(returned);
        }
        Answers answers = operation.answers().orElseThrow(() -> silent(operation));
        if (answers.data().length == 0) {
            throw silent(operation);
        }
        List<ObjectNode> data =
                Arrays.stream(answers.data()).map(schemas::answered).toList();
        ObjectNode one = data.get(0);
        if (data.size() > 1) {
            one = JsonNodeFactory.instance.objectNode();
            one.putArray("oneOf").addAll(data);
            one = schemas.tell(data.stream().map(Schemas::target).collect(Collectors.joining("Or")), one);
        }
        return answers.enveloped() ? enveloped(one) : one;
    }

    private static IllegalStateException silent(Operation operation) {
        return new IllegalStateException(operation.method() + " lacks @Answers(data = …)");
    }

    private ObjectNode enveloped(ObjectNode data) {
        ObjectNode envelope = envelope(true, "data", data);
        envelope.withObjectProperty("properties").set("message", Schemas.of("string"));
        return schemas.tell(Schemas.target(data) + "Answer", envelope);
    }

    private ObjectNode envelope(boolean success, String content, ObjectNode schema) {
        ObjectNode envelope = Schemas.of("object");
        ObjectNode properties = envelope.putObject("properties");
        properties.set("success", Schemas.of("boolean").put("const", success));
        properties.set(content, schema);
        properties.set("timestamp", schemas.answered(Instant.class));
        envelope.putArray("required").add("success").add(content).add("timestamp");
        return envelope;
    }

    private static Set<ErrorCode> failures(Operation operation) {
        Set<ErrorCode> codes = EnumSet.of(ErrorCode.INTERNAL_ERROR);
        operation.answers().ifPresent(answers -> codes.addAll(Arrays.asList(answers.fails())));
        if (operation.path().startsWith("/api/")) {
            codes.add(ErrorCode.RATE_LIMIT_EXCEEDED);
        }
        if (!operation.rights().open()) {
            codes.addAll(Set.of(ErrorCode.UNAUTHORIZED, ErrorCode.FORBIDDEN, ErrorCode.SERVICE_UNAVAILABLE));
        }
        if (operation.body().isPresent()) {
            codes.addAll(
                    Set.of(ErrorCode.VALIDATION_ERROR, ErrorCode.PAYLOAD_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        if (operation.parameters().stream().anyMatch(Responses::canBeWrong)) {
            codes.add(ErrorCode.VALIDATION_ERROR);
        }
        return codes;
    }

    private static boolean canBeWrong(Parameter parameter) {
        Says says = parameter.getAnnotation(Says.class);
        return Limits.areOn(parameter)
                || parameter.getType().isPrimitive()
                || (says != null && says.as() != String.class);
    }

    /** One for each set of codes, since most calls share theirs. */
    private ObjectNode failure(int status, List<ErrorCode> codes) {
        String name = codes.stream().map(ErrorCode::name).collect(Collectors.joining("-or-"));
        told.computeIfAbsent(name, unknown -> {
            ObjectNode response = JsonNodeFactory.instance.objectNode();
            response.put(
                    "description",
                    codes.stream()
                            .map(code -> "`" + code + "`: " + code.meaning() + ".")
                            .collect(Collectors.joining(" ")));
            if (status == 429 || status == 503) {
                response.putObject("headers")
                        .putObject("Retry-After")
                        .put("description", "After how many seconds to ask again.")
                        .set("schema", Schemas.of("integer").put("minimum", 1));
            }
            ObjectNode schema = ref("schemas", FAILURE);
            ObjectNode code = schema.putObject("properties")
                    .putObject("error")
                    .putObject("properties")
                    .putObject("code");
            codes.forEach(each -> code.withArrayProperty("enum").add(each.name()));
            response.putObject("content").putObject(MediaType.APPLICATION_JSON).set("schema", schema);
            return response;
        });
        return ref("responses", name);
    }
}
