package org.ivslive.local.ivs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivsrealtime.model.AccessDeniedException;

class FrontDoorIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    @Test
    void unsigned_missingAuthenticationToken() throws Exception {
        HttpResponse<String> answer = Http.send(running.uri(), "POST", "/ListStages", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("MissingAuthenticationTokenException");
        assertThat(answer.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"x\"", "{\"maxResults\":\"ten\"}", "{\"maxResults\":1.5}", "nonsense"})
    void malformedBody_serializationException(String body) throws Exception {
        HttpResponse<String> answer = Http.signed(running.uri(), "POST", "/ListStages", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("SerializationException");
    }

    @ParameterizedTest
    @CsvSource({"POST, /CreateStages", "GET, /CreateStage", "POST, /TagResource", "PUT, /tags/x", "GET, /", "HEAD, /"})
    void unknownOperation_saysSo(String method, String path) throws Exception {
        HttpResponse<String> answer = Http.signed(running.uri(), method, path, "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("UnknownOperationException");
    }

    @Test
    void operationNotOffered_refusedByName() {
        assertThatThrownBy(() -> running.ivs().listCompositions(r -> {}))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        e -> assertThat(e.exceptionMessage())
                                .isEqualTo("ListCompositions is not offered by the local stand-in for IVS"));
    }

    @Test
    void answers_carryTheHeadersOfTheModel() throws Exception {
        HttpResponse<String> answer = Http.signed(running.uri(), "POST", "/GetStage", "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"exceptionMessage\":\"1 validation error detected: Value null at 'arn' failed to satisfy "
                        + "constraint: Member must not be null\"}");
        assertThat(answer.headers().map())
                .containsKeys(
                        "x-amzn-requestid",
                        "date",
                        "content-length",
                        "access-control-allow-origin",
                        "access-control-expose-headers",
                        "cache-control",
                        "content-security-policy",
                        "strict-transport-security",
                        "x-content-type-options",
                        "x-frame-options");
    }

    @Test
    void hostHeader_decidesTheEndpoints() throws Exception {
        HttpResponse<String> answer = Http.signed(
                java.net.URI.create("http://localhost:" + running.uri().getPort()), "POST", "/CreateStage", "{}");
        assertThat(answer.body())
                .contains("\"whip\":\"http://localhost:" + running.uri().getPort() + "/stages/");
    }

    @Test
    void bodyOverOneMegabyte_refused() throws Exception {
        try (Socket socket = open()) {
            socket.getOutputStream()
                    .write("POST /CreateStage HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n"
                            .getBytes(US_ASCII));
            assertThat(statusLine(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void notHttp_refusedAndClosed() throws Exception {
        try (Socket socket = open()) {
            socket.getOutputStream().write("hello\r\n\r\n".getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void pipelinedAndInPieces_answeredInOrder() throws Exception {
        try (Socket socket = open()) {
            socket.setTcpNoDelay(true);
            String two = "POST /A HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"
                    + "POST /_admin/calls HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            for (byte b : two.getBytes(US_ASCII)) {
                socket.getOutputStream().write(b);
            }
            String answers = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertThat(answers.split("HTTP/1.1 ")).hasSize(3);
            assertThat(answers.indexOf("403 Forbidden")).isLessThan(answers.indexOf("404 Not Found"));
        }
    }

    @Test
    void pipelinedAfterASlowOne_waitsForItsTurn() throws Exception {
        running.standIn()
                .faults()
                .add(Fault.slow(Duration.ofMillis(200))
                        .on(Operation.LIST_STAGES)
                        .times(1));
        String[] signature = Http.signature();
        String headers = "Host: x\r\n" + signature[0] + ": " + signature[1] + "\r\n" + signature[2] + ": "
                + signature[3] + "\r\n";
        try (Socket socket = open()) {
            socket.getOutputStream()
                    .write(("POST /ListStages HTTP/1.1\r\n" + headers + "\r\n" + "POST /Nothing HTTP/1.1\r\n" + headers
                                    + "Connection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertThat(answers).startsWith("HTTP/1.1 200 OK").contains("HTTP/1.1 404 Not Found");
        }
    }

    private static Socket open() throws Exception {
        Socket socket = new Socket("127.0.0.1", running.uri().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String statusLine(Socket socket) throws Exception {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c > 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
