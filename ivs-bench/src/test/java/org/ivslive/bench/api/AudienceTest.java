package org.ivslive.bench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Requests;
import org.ivslive.bench.http.Target;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    private final Audience audience =
            new Audience(new Requests(Target.of(URI.create("http://a")), Optional.of("k")), "run");

    @Test
    void everyViewer_isAnother() {
        Audience.Joins first = audience.join(2);
        Audience.Joins second = audience.join(1);

        assertThat(List.of(text(first.next()), text(first.next()), text(second.next())))
                .extracting(request -> request.replaceAll("(?s).*\"userId\":\"([^\"]+)\".*", "$1"))
                .containsExactly("run-0000000", "run-0000001", "run-0000002");
        assertThat(first.next()).as("no more than asked for").isNull();
    }

    @Test
    void theSeated_canBeatAndLeave() {
        Audience.Joins joins = audience.join(10);
        joins.answered(answer(
                200, "{\"data\":{\"userId\":\"u\",\"stageArn\":\"arn:x\",\"session\":\"s3cret\",\"token\":\"t\"}}"));
        joins.answered(answer(200, "{\"data\":{\"userId\":\"v\",\"stageArn\":\"arn:y\"}}"));
        joins.answered(answer(500, "{}"));

        List<byte[]> leaves = joins.calls("/api/viewer/leave");
        assertThat(joins.count()).isEqualTo(2);
        assertThat(text(leaves.get(0)))
                .startsWith("POST /api/viewer/leave HTTP/1.1\r\n")
                .contains("x-viewer-session: s3cret\r\n", "\"userId\":\"u\"", "\"stageArn\":\"arn:x\"");
        assertThat(text(leaves.get(1))).contains("\"userId\":\"v\"").doesNotContain("x-viewer-session");
    }

    @Test
    void aFullHouse_endsIt() {
        Audience.Joins joins = audience.join(10);
        joins.answered(answer(503, "{\"error\":{\"code\":\"SERVICE_UNAVAILABLE\"}}"));
        assertThat(joins.next()).isNotNull();

        joins.answered(answer(503, "{\"error\":{\"code\":\"STAGE_FULL\"}}"));
        assertThat(joins.isFull()).isTrue();
        assertThat(joins.next()).isNull();
    }

    @Test
    void calls_onceOrAround() {
        Questions once = Audience.once(List.of(ONE, TWO));
        assertThat(List.of(once.next(), once.next())).containsExactly(ONE, TWO);
        assertThat(once.next()).isNull();

        Questions around = Audience.around(List.of(ONE, TWO));
        assertThat(List.of(around.next(), around.next(), around.next())).containsExactly(ONE, TWO, ONE);
    }

    private static String text(byte[] request) {
        return new String(request, StandardCharsets.UTF_8);
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, body.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
