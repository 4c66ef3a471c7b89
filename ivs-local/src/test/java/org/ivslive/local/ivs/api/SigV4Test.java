package org.ivslive.local.ivs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.ivslive.local.ivs.SteppedClock;
import org.ivslive.local.ivs.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigV4Test {
    private final SteppedClock clock = new SteppedClock();
    private final SigV4 sigV4 = new SigV4(clock);
    private final String now = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC)
            .format(clock.instant());
    private final String right = "AWS4-HMAC-SHA256 Credential=AKID/" + now.substring(0, 8)
            + "/eu-west-1/ivs/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=0a1b";

    @Test
    void region_ofARightSignature() {
        assertThat(sigV4.region(request(right, now))).isEqualTo("eu-west-1");
        assertThat(sigV4.region(request(right.replace(", ", ","), now))).isEqualTo("eu-west-1");
    }

    @Test
    void region_withoutAuthorization_missingToken() {
        assertThatThrownBy(() -> sigV4.region(request("", now)))
                .hasMessage("MissingAuthenticationTokenException: Missing Authentication Token");
        assertThatThrownBy(() -> sigV4.region(request(null, now)))
                .hasMessageStartingWith("MissingAuthenticationTokenException");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AWS4-HMAC-SHA256 | Bearer            | IncompleteSignatureException
        Credential=      | Credential        | IncompleteSignatureException
        Credential=      | Key=              | IncompleteSignatureException
        Signature=0a1b   | Signature=        | IncompleteSignatureException
        SignedHeaders=   | Headers=          | IncompleteSignatureException
        AKID/            | AKID              | IncompleteSignatureException
        AKID/            | A/B/              | IncompleteSignatureException
        /ivs/            | /s3/              | InvalidSignatureException
        aws4_request     | aws5_request      | InvalidSignatureException
        /eu-west-1/      | /../              | InvalidSignatureException
        ;host            | ;hosts            | InvalidSignatureException
        AKID/2           | AKID/1            | InvalidSignatureException
        """)
    void region_wrongInOnePlace_refused(String what, String by, String type) {
        String wrong = right.replace(what, by);
        assertThat(wrong).isNotEqualTo(right);
        assertThatThrownBy(() -> sigV4.region(request(wrong, now))).hasMessageStartingWith(type + ": ");
    }

    @Test
    void region_dateMissingOrMalformed_incomplete() {
        assertThatThrownBy(() -> sigV4.region(request(right, null)))
                .hasMessageStartingWith("IncompleteSignatureException");
        assertThatThrownBy(() -> sigV4.region(request(right, "yesterday")))
                .hasMessageStartingWith("IncompleteSignatureException");
    }

    @Test
    void region_quarterOfAnHour_isTheLimit() {
        clock.advance(Duration.ofMinutes(14));
        sigV4.region(request(right, now));
        clock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> sigV4.region(request(right, now)))
                .hasMessageStartingWith("InvalidSignatureException: Signature expired: " + now);
        clock.advance(Duration.ofMinutes(-32));
        assertThatThrownBy(() -> sigV4.region(request(right, now)))
                .hasMessageStartingWith("InvalidSignatureException: Signature not yet current: " + now);
    }

    private static Request request(String authorization, String date) {
        HttpHeaders headers = new DefaultHttpHeaders();
        if (authorization != null) {
            headers.set("Authorization", authorization);
        }
        if (date != null) {
            headers.set("X-Amz-Date", date);
        }
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", 1);
        return new Request("POST", "/ListStages", Map.of(), headers, new byte[0], address, address);
    }
}
