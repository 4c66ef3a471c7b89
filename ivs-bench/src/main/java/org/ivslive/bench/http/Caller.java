package org.ivslive.bench.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ivslive.bench.http.Answer.Failure;
import org.ivslive.local.launch.boot.Problem;

/** Asks one thing and waits for the answer; for threads other than the loop's. */
public final class Caller {
    private static final int PATIENCE_SECONDS = 20;

    private final Loop loop;
    private final Connections connections;
    private final Target target;

    public Caller(Loop loop, Connections connections, Target target) {
        this.loop = loop;
        this.connections = connections;
        this.target = target;
    }

    /**
     * The answer, which must be a good one.
     *
     * @param what is asked for, for the message where it is refused
     */
    public Answer must(String what, byte[] request) {
        CompletableFuture<Answer> told = new CompletableFuture<>();
        loop.execute(() -> connections.send(request, told::complete));
        Answer answer = told.completeOnTimeout(Answer.failed(Failure.TIMED_OUT), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!answer.isSuccess()) {
            throw new Problem(
                    "%s refuses %s: %s %s".formatted(target, what, answer.code(), answer.message()), Problem.USAGE);
        }
        return answer;
    }
}
