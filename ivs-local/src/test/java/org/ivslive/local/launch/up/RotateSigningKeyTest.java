package org.ivslive.local.launch.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateSigningKeyTest {
    @TempDir
    Path dir;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String base;
    private int status = 200;
    private String body = "{}";
    private String retryAfter = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("x-api-key"));
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void rotate_asksWithTheAdminKey() throws Exception {
        body = "{\"success\":true,\"data\":{\"rotated\":true}}";
        assertThat(RotateSigningKey.rotate(base, "the-key").path("rotated").asBoolean())
                .isTrue();
        assertThat(requests).containsExactly("POST /api/signing-keys/rotate the-key");
    }

    @Test
    void refusal_isSaidInTheServersWordsAndWhenToComeBack() {
        status = 503;
        retryAfter = "18060";
        body = "{\"success\":false,\"error\":{\"code\":\"SERVICE_UNAVAILABLE\",\"message\":\"All taken.\"}}";
        assertThatThrownBy(() -> RotateSigningKey.rotate(base, "the-key"))
                .isInstanceOf(Problem.class)
                .hasMessage(base + " says: All taken. (again in 5h1m)");
        retryAfter = "Wed, 21 Oct 2026 07:28:00 GMT";
        body = "{}";
        assertThatThrownBy(() -> RotateSigningKey.rotate(base, "the-key")).hasMessage(base + " says: it answered 503");
    }

    @Test
    void somethingElse_isNotTakenForTheApplication() {
        body = "<html>";
        assertThatThrownBy(() -> RotateSigningKey.rotate(base, "the-key"))
                .hasMessage(base + " answers, but is not this application: give its address with --url");
    }

    @Test
    void nothing_isSaid() {
        server.stop(0);
        assertThatThrownBy(() -> RotateSigningKey.rotate(base, "the-key"))
                .hasMessage("nothing answers at " + base + ": start the application, or give its address with --url");
    }

    @Test
    void show_namesEachKey() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RotateSigningKey.show(new Console(new PrintStream(out, true, UTF_8), false), new ObjectMapper().readTree("""
                                {"rotated": true, "signingKeys": {"slots": 3, "slotsUsed": 3, "keys": [
                                  {"arn": "one", "generation": 1, "state": "RETIRING", "deletedAfter": "2026-01-01T05:00:00Z"},
                                  {"arn": "two", "generation": 2, "state": "CURRENT", "deletedAfter": null},
                                  {"arn": "three", "generation": null, "state": "FOREIGN", "deletedAfter": null}]}}
                                """));
        assertThat(out.toString(UTF_8)).isEqualTo("""
                        Tokens are signed with a new key; servers beside this one follow within a minute.
                          one  signs no more, stays for its tokens until 2026-01-01T05:00:00Z
                          two  signs, generation 2
                          three  of somebody else, left alone
                        3 of the 3 keys that IVS holds for an account and region are taken.
                        """);
    }

    @Test
    void key_isTheOneOfTheSettingsOrThatOfUp() throws IOException {
        Path secrets = dir.resolve("secrets.properties");
        UpSettings none = UpSettings.of(Map.of());
        assertThatThrownBy(() -> RotateSigningKey.key(none, secrets))
                .hasMessage("the admin key is not known: set API_SECRET_KEY, or write it into .env");
        assertThat(secrets).doesNotExist();
        Files.writeString(secrets, "API_SECRET_KEY=made\n");
        assertThat(RotateSigningKey.key(none, secrets)).isEqualTo("made");
        assertThat(RotateSigningKey.key(UpSettings.of(Map.of("API_SECRET_KEY", "set")), secrets))
                .isEqualTo("set");
    }

    @Test
    void keyInEnv_isReadAsItWasPrinted() throws IOException {
        Files.writeString(dir.resolve(".env"), "IVS_SIGNING_KEY=\"-----BEGIN PRIVATE KEY-----\\nMIG2\\n-----END\"\n");
        assertThat(Environment.read(Map.of(), dir).get("IVS_SIGNING_KEY").replace("\\n", "\n"))
                .isEqualTo("-----BEGIN PRIVATE KEY-----\nMIG2\n-----END");
    }
}
