package org.ivslive.local.ivs.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.ivslive.local.ivs.api.Input;
import org.ivslive.local.ivs.api.Json;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.fault.Faults;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Operation;

/** GET, POST and DELETE of /_admin/faults, and DELETE /_admin/faults/{id}. */
final class FaultsAdmin implements AdminResource {
    private static final int MAX_DELAY_MILLIS = 600_000;

    private final Faults faults;

    FaultsAdmin(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Optional<ObjectNode> answer(AdminRequest request) {
        if (request.is("GET", "faults")) {
            return Optional.of(json(faults));
        }
        if (request.is("POST", "faults")) {
            return Optional.of(Json.object().put("id", faults.add(read(request.input()))));
        }
        if (request.is("DELETE", "faults")) {
            faults.clear();
            return Optional.of(Json.object());
        }
        if (request.is("DELETE", "faults", "*")) {
            return Optional.of(Json.object().put("cleared", faults.clear(Long.parseLong(request.part(1)))));
        }
        return Optional.empty();
    }

    private static Fault read(Input input) {
        Fault fault = kind(input);
        Optional<Operation> operation =
                input.text("operation").filter(name -> !name.equals("*")).map(FaultsAdmin::operation);
        if (operation.isPresent()) {
            fault = fault.on(operation.get());
        }
        Optional<Integer> times = input.integer("times");
        return times.isPresent() ? fault.times(within("times", times.get(), Integer.MAX_VALUE)) : fault;
    }

    private static Fault kind(Input input) {
        String kind = input.text("kind").orElse("");
        return switch (kind) {
            case "throttle" -> Fault.throttle();
            case "slow" ->
                Fault.slow(Duration.ofMillis(
                        within("delayMs", input.integer("delayMs").orElse(0), MAX_DELAY_MILLIS)));
            case "error" ->
                Fault.error(input.text("type").map(FaultsAdmin::type).orElse(ErrorType.INTERNAL_SERVER));
            case "lost-answer" -> Fault.lostAnswer();
            default ->
                throw new IllegalArgumentException(
                        "kind must be throttle, slow, error or lost-answer, not '" + kind + "'");
        };
    }

    private static Operation operation(String name) {
        return Operation.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no operation called " + name));
    }

    private static ErrorType type(String name) {
        return Arrays.stream(ErrorType.values())
                .filter(type -> type.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no error type called " + name));
    }

    private static int within(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(name + " must be between 1 and " + max + ", not " + value);
        }
        return value;
    }

    static ObjectNode json(Faults faults) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("faults");
        faults.inForce().forEach((id, fault) -> {
            ObjectNode node = list.addObject()
                    .put("id", id)
                    .put("operation", fault.operation().map(Operation::wireName).orElse("*"));
            describe(node, fault);
            fault.times().ifPresent(times -> node.put("times", times));
        });
        return json;
    }

    private static void describe(ObjectNode node, Fault fault) {
        switch (fault.kind()) {
            case ERROR -> node.put("kind", "error").put("type", fault.error().wireName());
            case SLOW -> node.put("kind", "slow").put("delayMs", fault.delay().toMillis());
            case LOST_ANSWER -> node.put("kind", "lost-answer");
        }
    }
}
