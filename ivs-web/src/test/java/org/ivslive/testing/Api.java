package org.ivslive.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls the application as any client would. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final List<String> headers;
    private final Optional<Conformance> document;

    public Api(URI base) {
        this(base, List.of(), Optional.empty());
    }

    private Api(URI base, List<String> headers, Optional<Conformance> document) {
        this.base = base;
        this.headers = headers;
        this.document = document;
    }

    /** Every answer is held against the application's own description of it. */
    public Api checked() {
        return new Api(
                base, headers, Optional.of(new Conformance(get("/openapi").text())));
    }

    public Api asAdmin() {
        return with("x-api-key", Servers.ADMIN_KEY);
    }

    public Api with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Api(base, more, document);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer delete(String path, String body) {
        return json("DELETE", path, body);
    }

    public Answer post(String path, String body) {
        return json("POST", path, body);
    }

    public Answer put(String path, String body) {
        return json("PUT", path, body);
    }

    private Answer json(String method, String path, String body) {
        return with("Content-Type", "application/json")
                .send(method, path, HttpRequest.BodyPublishers.ofString(body), Optional.of(body));
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        return send(method, path, body, Optional.empty());
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, Optional<String> sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            Answer answer = new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            if (answer.isJson() && !method.equals("OPTIONS")) {
                document.ifPresent(told ->
                        told.check(new Conformance.Exchange(method, path, sent, answer.status(), answer.text())));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
