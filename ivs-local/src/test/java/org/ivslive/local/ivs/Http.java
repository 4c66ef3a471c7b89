package org.ivslive.local.ivs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Requests that no SDK would make. */
final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final DateTimeFormatter ISO_BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Http() {}

    static HttpResponse<String> send(URI base, String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Signed in the right shape. */
    static HttpResponse<String> signed(URI base, String method, String path, String body) throws Exception {
        return send(base, method, path, body, signature());
    }

    /** Names and values in turn. */
    static String[] signature() {
        String now = ISO_BASIC.format(Instant.now());
        return new String[] {
            "x-amz-date",
            now,
            "authorization",
            "AWS4-HMAC-SHA256 Credential=K/" + now.substring(0, 8)
                    + "/eu-west-1/ivs/aws4_request, SignedHeaders=host;x-amz-date, Signature=00"
        };
    }
}
