package org.ivslive.local.ivs.http;

import java.util.concurrent.CompletionStage;

/** A family of paths. Answers come on an event loop: whoever has to wait hands out a stage instead. */
public interface Route {
    boolean accepts(Request request);

    CompletionStage<Answer> answer(Request request);
}
