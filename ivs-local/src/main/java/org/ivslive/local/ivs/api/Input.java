package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Page;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.Tags;

/** The members of a request's JSON: a wrong kind of value is refused here, an unknown member is ignored. */
public final class Input {
    private static final int DEFAULT_PAGE = 50;

    private final ObjectNode members;

    public Input(ObjectNode members) {
        this.members = members;
    }

    public Optional<String> text(String member) {
        return member(member).map(node -> {
            if (!node.isTextual()) {
                throw mismatch(member, "a string");
            }
            return node.textValue();
        });
    }

    public String requiredText(String member) {
        return text(member).orElseThrow(() -> Constraints.missing(member));
    }

    public StageArn stageArn(String member) {
        return StageArn.parse(member, requiredText(member));
    }

    public Optional<Integer> integer(String member) {
        return member(member).map(node -> {
            if (!node.canConvertToExactIntegral() || !node.canConvertToInt()) {
                throw mismatch(member, "an integer");
            }
            return node.intValue();
        });
    }

    public Optional<Boolean> flag(String member) {
        return member(member).map(node -> {
            if (!node.isBoolean()) {
                throw mismatch(member, "a boolean");
            }
            return node.booleanValue();
        });
    }

    public Map<String, String> map(String member) {
        Map<String, String> map = new LinkedHashMap<>();
        member(member).ifPresent(node -> {
            if (!node.isObject()) {
                throw mismatch(member, "a map");
            }
            node.properties().forEach(entry -> {
                if (!entry.getValue().isTextual()) {
                    throw mismatch(member + "." + entry.getKey(), "a string");
                }
                map.put(entry.getKey(), entry.getValue().textValue());
            });
        });
        return map;
    }

    public Tags tags() {
        return new Tags(map("tags"));
    }

    public List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : elements(member)) {
            if (!node.isTextual()) {
                throw mismatch(member, "a list of strings");
            }
            texts.add(node.textValue());
        }
        return texts;
    }

    public List<Input> structures(String member) {
        List<Input> structures = new ArrayList<>();
        for (JsonNode node : elements(member)) {
            if (!(node instanceof ObjectNode object)) {
                throw mismatch(member, "a list of structures");
            }
            structures.add(new Input(object));
        }
        return structures;
    }

    public Optional<Input> structure(String member) {
        return member(member).map(node -> {
            if (!(node instanceof ObjectNode object)) {
                throw mismatch(member, "a structure");
            }
            return new Input(object);
        });
    }

    /** What part of the list called {@code list}: fifty unless asked otherwise. */
    public Page.Request page(String list, int most) {
        int maxResults = Constraints.between("maxResults", integer("maxResults").orElse(DEFAULT_PAGE), 1, most);
        return new Page.Request(list, maxResults, text("nextToken").orElse(null));
    }

    private Iterable<JsonNode> elements(String member) {
        return member(member)
                .map(node -> {
                    if (!node.isArray()) {
                        throw mismatch(member, "a list");
                    }
                    return (Iterable<JsonNode>) node;
                })
                .orElse(List.of());
    }

    private Optional<JsonNode> member(String member) {
        return Optional.ofNullable(members.get(member)).filter(node -> !node.isNull());
    }

    private static AwsError mismatch(String member, String expected) {
        return new AwsError(ErrorType.SERIALIZATION, "'" + member + "' can not be converted to " + expected);
    }
}
