package org.ivslive.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ivslive.web.JsonProvider;
import org.jspecify.annotations.Nullable;

/** Java types as JSON Schema, by what Jackson writes of them. A record or an enum is told once and pointed to. */
final class Schemas {

    private static final Map<Class<?>, ObjectNode> PLAIN = Map.ofEntries(
            Map.entry(String.class, of("string")),
            Map.entry(boolean.class, of("boolean")),
            Map.entry(Boolean.class, of("boolean")),
            Map.entry(int.class, of("integer").put("format", "int32")),
            Map.entry(Integer.class, of("integer").put("format", "int32")),
            Map.entry(long.class, of("integer").put("format", "int64")),
            Map.entry(Long.class, of("integer").put("format", "int64")),
            Map.entry(double.class, of("number").put("format", "double")),
            Map.entry(Double.class, of("number").put("format", "double")),
            Map.entry(Instant.class, of("string").put("format", "date-time")),
            Map.entry(URI.class, of("string").put("format", "uri")),
            Map.entry(UUID.class, of("string").put("format", "uuid")),
            Map.entry(Object.class, JsonNodeFactory.instance.objectNode()));

    private static final Set<JsonInclude.Include> LEFT_OUT =
            Set.of(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_EMPTY);

    private final Map<String, ObjectNode> told = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();

    static ObjectNode of(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static ObjectNode ref(String kind, String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    /** Everything that was pointed to. */
    Map<String, ObjectNode> told() {
        return told;
    }

    /** What a call answers with. */
    ObjectNode answered(Type type) {
        return schema(JsonProvider.JSON.constructType(type), false);
    }

    /** What a call takes as its body. */
    ObjectNode asked(Type type) {
        return schema(JsonProvider.JSON.constructType(type), true);
    }

    /** What a parameter may be: JAX-RS makes it of a text. */
    ObjectNode parameter(Class<?> type) {
        return PLAIN.containsKey(type) || type.isEnum() ? answered(type) : of("string");
    }

    /** Tells a schema under a name of its own, and points to it. */
    ObjectNode tell(String name, ObjectNode schema) {
        ObjectNode before = told.putIfAbsent(name, schema);
        if (before != null && !before.equals(schema)) {
            throw new IllegalStateException("two schemas are called " + name);
        }
        return ref("schemas", name);
    }

    /** What a reference points to. */
    static String target(ObjectNode reference) {
        String path = reference.path("$ref").asText();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code StageBody.Page} is {@code StagePage}. */
    static String name(Class<?> type) {
        String own = type.getSimpleName().replaceFirst("(Body|Resource)$", "");
        String outer = type.getEnclosingClass() == null ? "" : name(type.getEnclosingClass());
        return own.startsWith(outer) ? own : outer + own;
    }

    private ObjectNode schema(JavaType type, boolean asked) {
        ObjectNode plain = PLAIN.get(type.getRawClass());
        if (plain != null) {
            return plain.deepCopy();
        }
        if (type.isCollectionLikeType()) {
            return of("array").set("items", schema(type.getContentType(), asked));
        }
        if (type.isMapLikeType()) {
            return of("object").set("additionalProperties", schema(type.getContentType(), asked));
        }
        if (!type.isEnumType() && !type.getRawClass().isRecord()) {
            throw new IllegalStateException(type + " is neither a record nor plain");
        }
        String name = name(type.getRawClass());
        Class<?> owner = owners.putIfAbsent(name, type.getRawClass());
        if (owner == null) {
            // Before its fields, which may point back to it.
            told.put(name, of("object"));
            told.put(name, type.isEnumType() ? constants(type.getRawClass()) : fields(type, asked));
        } else if (owner != type.getRawClass()) {
            throw new IllegalStateException(owner + " and " + type + " have one name");
        }
        return ref("schemas", name);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = of("string");
        for (Object constant : type.getEnumConstants()) {
            schema.withArrayProperty("enum").add(JsonProvider.JSON.<JsonNode>valueToTree(constant));
        }
        return schema;
    }

    private ObjectNode fields(JavaType type, boolean asked) {
        ObjectNode schema = of("object");
        BeanDescription bean = JsonProvider.JSON.getSerializationConfig().introspect(type);
        JsonInclude.Value usual = bean.findPropertyInclusion(JsonInclude.Value.empty());
        for (BeanPropertyDefinition field : bean.findProperties()) {
            Member member = field.getAccessor().getMember();
            AnnotatedElement declared = (AnnotatedElement) member;
            boolean mayBeNull = annotatedType(member).isAnnotationPresent(Nullable.class);
            JsonInclude.Include inclusion =
                    usual.withOverrides(field.findInclusion()).getValueInclusion();
            boolean emptyIsLeftOut = inclusion == JsonInclude.Include.NON_EMPTY;
            boolean leftOut = emptyIsLeftOut || (mayBeNull && LEFT_OUT.contains(inclusion));
            ObjectNode value = schema(field.getPrimaryType(), asked);
            Limits.write(declared, value);
            schema.withObjectProperty("properties")
                    .set(
                            field.getName(),
                            described(declared, mayBeNull && (asked || !leftOut) ? nullable(value) : value));
            if (asked ? Limits.asksFor(declared) : !leftOut) {
                schema.withArrayProperty("required").add(field.getName());
            }
        }
        return schema;
    }

    static ObjectNode described(AnnotatedElement declared, ObjectNode schema) {
        Says says = declared.getAnnotation(Says.class);
        return says == null ? schema : schema.put("description", says.value());
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.path("type").isTextual() && !schema.has("enum")) {
            String type = schema.get("type").asText();
            schema.remove("type");
            schema.withArrayProperty("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.withArrayProperty("anyOf").add(schema).add(of("null"));
        return either;
    }

    private static AnnotatedType annotatedType(Member member) {
        return member instanceof Method method ? method.getAnnotatedReturnType() : ((Field) member).getAnnotatedType();
    }
}
