package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.ivslive.local.ivs.http.Answer;
import org.ivslive.local.ivs.http.Request;
import org.ivslive.local.ivs.http.Route;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Home;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.World;

/** Every request that no other route took: checks its signature's shape, finds the operation and does it. */
public final class ControlApi implements Route {
    private final String account;
    private final InstantSource clock;
    private final SigV4 sigV4;
    private final Map<Operation, Handler> handlers = new EnumMap<>(Operation.class);

    public ControlApi(String account, World world) {
        this.account = account;
        this.clock = world.clock();
        this.sigV4 = new SigV4(clock);
        new StageOperations(world).addTo(handlers);
        new TagOperations(world).addTo(handlers);
    }

    @Override
    public boolean accepts(Request request) {
        return true;
    }

    @Override
    public CompletionStage<Answer> answer(Request request) {
        return CompletableFuture.completedFuture(answerNow(request));
    }

    private Answer answerNow(Request request) {
        try {
            String region = sigV4.region(request);
            Operation operation = Operations.of(request);
            Handler handler = handlers.get(operation);
            if (handler == null) {
                throw new AwsError(ErrorType.ACCESS_DENIED, operation.wireName() + " is not offered yet");
            }
            Input input = new Input(Json.read(request.body()));
            return ok(handler.handle(new Call(new Home(region, account), input, request)));
        } catch (AwsError refused) {
            return error(refused);
        }
    }

    private Answer ok(ObjectNode members) {
        return Answer.of(200, "application/json", Json.write(members)).with(headers());
    }

    private Answer error(AwsError error) {
        ObjectNode body = Json.object().put(error.type().messageField(), error.text());
        return Answer.of(error.type().status(), "application/json", Json.write(body))
                .with(headers())
                .with(Map.of("x-amzn-ErrorType", error.type().wireName()));
    }

    private Map<String, String> headers() {
        return Map.of(
                "x-amzn-RequestId", UUID.randomUUID().toString(),
                "date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)),
                "access-control-allow-origin", "*",
                "access-control-expose-headers", "*",
                "cache-control", "no-cache",
                "content-security-policy", "default-src 'self'; upgrade-insecure-requests;",
                "strict-transport-security", "max-age=47304000; includeSubDomains",
                "x-content-type-options", "nosniff",
                "x-frame-options", "DENY");
    }
}
