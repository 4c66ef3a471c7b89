package org.ivslive.local.ivs.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.ivslive.local.ivs.api.Input;
import org.ivslive.local.ivs.api.Json;
import org.ivslive.local.ivs.api.Parts;
import org.ivslive.local.ivs.http.Answer;
import org.ivslive.local.ivs.http.Request;
import org.ivslive.local.ivs.http.Route;
import org.ivslive.local.ivs.model.AwsError;

/**
 * What lies under /_admin. It asks for no key, so it hears callers on this machine alone, and no pages: a browser names
 * the page's origin, and a page under a foreign name names that.
 */
public final class AdminApi implements Route {
    private static final String ROOT = "/_admin";
    private static final List<String> OWN_NAMES = List.of("127.0.0.1", "localhost", "[::1]");

    private final Parts parts;
    private final List<AdminResource> resources;

    public AdminApi(Parts parts) {
        this.parts = parts;
        this.resources = List.of(
                new StateAdmin(parts),
                new CallsAdmin(parts.calls()),
                new QuotasAdmin(parts.quotas()),
                new FaultsAdmin(parts.faults()),
                new StagesAdmin(parts.world()));
    }

    @Override
    public boolean accepts(Request request) {
        return request.path().equals(ROOT) || request.path().startsWith(ROOT + "/");
    }

    @Override
    public CompletionStage<Answer> answer(Request request) {
        if (!isFromHere(request)) {
            return CompletableFuture.completedFuture(
                    error(403, "The admin path is for programs on this machine alone."));
        }
        Answer answer = answerNow(request);
        return parts.store().kept(parts.world().version()).thenApply(kept -> answer);
    }

    private Answer answerNow(Request request) {
        try {
            List<String> path = Arrays.stream(
                            request.path().substring(ROOT.length()).split("/"))
                    .filter(part -> !part.isEmpty())
                    .toList();
            AdminRequest asked = new AdminRequest(request.method(), path, new Input(Json.read(request.body())));
            return resources.stream()
                    .map(resource -> resource.answer(asked))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(json -> json(200, json))
                    .orElseGet(() -> error(404, "No such admin path; docs/local-ivs.md lists them."));
        } catch (AwsError refused) {
            return error(refused.type().status(), refused.text());
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return error(400, String.valueOf(refused.getMessage()));
        }
    }

    private static boolean isFromHere(Request request) {
        String host = request.authority().replaceFirst(":[0-9]+$", "");
        return request.from().getAddress().isLoopbackAddress()
                && OWN_NAMES.contains(host)
                && request.header("origin") == null;
    }

    private static Answer error(int status, String text) {
        return json(status, Json.object().put("error", text));
    }

    private static Answer json(int status, ObjectNode json) {
        return Answer.of(status, "application/json", Json.write(json));
    }
}
