package org.ivslive.local.ivs.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.token.TokenIssuer;
import org.ivslive.local.ivs.token.TokenRequest;
import org.ivslive.local.ivs.token.TokenRequest.Capability;

/** A participant token as a caller asks for it, alone or with a new stage. */
record TokenSpec(int minutes, String userId, Map<String, String> attributes, Set<Capability> capabilities) {
    private static final int DEFAULT_MINUTES = 720;
    private static final int MAX_MINUTES = 20_160;
    private static final int MAX_ATTRIBUTES_BYTES = 1024;
    private static final int MAX_WITH_STAGE = 12;

    static TokenSpec of(Input input) {
        return new TokenSpec(
                Constraints.between("duration", input.integer("duration").orElse(DEFAULT_MINUTES), 1, MAX_MINUTES),
                Constraints.length("userId", input.text("userId").orElse(""), 0, 128),
                attributes(input),
                capabilities(input));
    }

    static List<TokenSpec> ofNewStage(Input input) {
        String member = "participantTokenConfigurations";
        List<Input> specs = input.structures(member);
        if (specs.size() > MAX_WITH_STAGE) {
            throw Constraints.broken(
                    member,
                    specs.size() + " configurations",
                    "Member must have length less than or equal to " + MAX_WITH_STAGE);
        }
        return specs.stream().map(TokenSpec::of).toList();
    }

    static Map<String, String> attributes(Input input) {
        Map<String, String> attributes = input.map("attributes");
        int bytes = attributes.entrySet().stream()
                .mapToInt(e -> e.getKey().getBytes(UTF_8).length + e.getValue().getBytes(UTF_8).length)
                .sum();
        if (bytes > MAX_ATTRIBUTES_BYTES) {
            throw Constraints.broken(
                    "attributes",
                    bytes + " bytes",
                    "Member must not be larger than " + MAX_ATTRIBUTES_BYTES + " bytes");
        }
        return attributes;
    }

    private static Set<Capability> capabilities(Input input) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (String name : input.texts("capabilities")) {
            capabilities.add(Arrays.stream(Capability.values())
                    .filter(capability -> capability.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Constraints.broken(
                            "capabilities", name, "Member must satisfy enum value set: [PUBLISH, SUBSCRIBE]")));
        }
        return capabilities.isEmpty() ? EnumSet.allOf(Capability.class) : capabilities;
    }

    ObjectNode issue(Parts parts, Call call, StageArn stage) {
        ParticipantId participant = ParticipantId.fresh(parts.world().ids());
        Endpoints endpoints = Endpoints.of(stage, call.authority());
        TokenIssuer.Issued issued = parts.tokens()
                .issue(
                        call.home(),
                        new TokenRequest(
                                stage,
                                participant,
                                minutes,
                                userId,
                                attributes,
                                capabilities,
                                endpoints.events(),
                                endpoints.whip()));
        ObjectNode json = Json.object()
                .put("participantId", participant.value())
                .put("token", issued.token())
                .put("userId", userId)
                .put("duration", minutes)
                .put("expirationTime", Shapes.time(issued.expirationTime()));
        json.set("attributes", Shapes.map(attributes));
        ArrayNode names = json.putArray("capabilities");
        capabilities.forEach(capability -> names.add(capability.name()));
        return json;
    }
}
