package org.ivslive.local.ivs.api;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.http.Answer;
import org.ivslive.local.ivs.http.Request;
import org.ivslive.local.ivs.http.Route;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Home;
import org.ivslive.local.ivs.model.Operation;

/**
 * Every request that no other route took. In AWS's order: the signature's shape, the operation, the rate, the input, the
 * work; then what the call changed is kept, and only then answered.
 */
public final class ControlApi implements Route {
    private final Parts parts;
    private final SigV4 sigV4;
    private final Answers answers;
    private final Map<Operation, Handler> handlers = new EnumMap<>(Operation.class);

    public ControlApi(Parts parts) {
        this.parts = parts;
        this.sigV4 = new SigV4(parts.world().clock());
        this.answers = new Answers(parts.world().clock());
        new StageOperations(parts).addTo(handlers);
        new TokenOperations(parts).addTo(handlers);
        new SessionOperations(parts.world()).addTo(handlers);
        new ParticipantOperations(parts.world()).addTo(handlers);
        new ReplicationOperations(parts).addTo(handlers);
        new PublicKeyOperations(parts).addTo(handlers);
        new TagOperations(parts.world()).addTo(handlers);
    }

    @Override
    public boolean accepts(Request request) {
        return true;
    }

    @Override
    public CompletionStage<Answer> answer(Request request) {
        try {
            String region = sigV4.region(request);
            return answer(Operations.of(request), new Home(region, parts.account()), request);
        } catch (AwsError refused) {
            return CompletableFuture.completedFuture(answers.error(refused));
        }
    }

    private CompletionStage<Answer> answer(Operation operation, Home home, Request request) {
        Optional<Fault> fault = parts.faults().take(operation);
        CompletionStage<Answer> answer = work(operation, home, request, fault);
        return fault.map(struck -> strike(struck, answer)).orElse(answer);
    }

    private CompletionStage<Answer> work(Operation operation, Home home, Request request, Optional<Fault> fault) {
        long before = parts.world().version();
        Answer answer;
        try {
            refuseIfStruck(fault);
            refuseIfTooFast(home.region(), operation);
            answer = answers.ok(
                    handler(operation).handle(new Call(home, new Input(Json.read(request.body())), request)));
            boolean lost = fault.filter(struck -> struck.kind() == Fault.Kind.LOST_ANSWER)
                    .isPresent();
            parts.calls().count(operation, lost ? Calls.LOST : Calls.OK);
        } catch (AwsError refused) {
            parts.calls().count(operation, refused.type().wireName());
            answer = answers.error(refused);
        }
        long after = parts.world().version();
        if (after == before) {
            return CompletableFuture.completedFuture(answer);
        }
        Answer whenKept = answer;
        return parts.store()
                .kept(after)
                .thenApply(kept -> whenKept)
                .exceptionally(failure -> answers.error(
                        new AwsError(ErrorType.INTERNAL_SERVER, "The stand-in could not write its state file")));
    }

    private static void refuseIfStruck(Optional<Fault> fault) {
        fault.filter(struck -> struck.kind() == Fault.Kind.ERROR).ifPresent(struck -> {
            String text = struck.error() == ErrorType.THROTTLING ? "Rate exceeded" : "A fault that was asked for";
            throw new AwsError(struck.error(), text);
        });
    }

    private void refuseIfTooFast(String region, Operation operation) {
        if (!parts.quotas().take(region, operation)) {
            throw new AwsError(ErrorType.THROTTLING, "Rate exceeded");
        }
    }

    private Handler handler(Operation operation) {
        Handler handler = handlers.get(operation);
        if (handler == null) {
            throw new IllegalStateException("no handler for " + operation);
        }
        return handler;
    }

    private static CompletionStage<Answer> strike(Fault fault, CompletionStage<Answer> answer) {
        return switch (fault.kind()) {
            case ERROR -> answer;
            case LOST_ANSWER -> answer.thenApply(done -> Answer.lost());
            case SLOW ->
                answer.thenApplyAsync(
                        done -> done,
                        CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS));
        };
    }
}
