package org.ivslive.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    private static final String JWT = "eyJhbGciOiJFUzM4NCJ9.eyJleHAiOjE3MDAwMDAwMDB9.c2ln_bmF0-dXJl";

    private final Redaction redaction = new Redaction(List.of("hush-hush", "hush-hush-longer", "short"));

    @Test
    void clean_valueOfASetting() {
        assertThat(redaction.clean("password=hush-hush, again hush-hush."))
                .isEqualTo("password=[hidden], again [hidden].");
    }

    @Test
    void clean_secretThatBeginsLikeAnother() {
        assertThat(redaction.clean("hush-hush-longer")).isEqualTo("[hidden]");
        assertThat(new Redaction(List.of("hush-hush-longer", "hush-hush")).clean("hush-hush-longer"))
                .isEqualTo("[hidden]");
    }

    @Test
    void clean_leavesOrdinaryWords() {
        assertThat(redaction.clean("a short line")).isEqualTo("a short line");
    }

    @Test
    void clean_token() {
        assertThat(redaction.clean("token " + JWT + " made")).isEqualTo("token [hidden] made");
        assertThat(redaction.clean("{\"token\":\"" + JWT + "\"}")).isEqualTo("{\"token\":\"[hidden]\"}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Authorization: Bearer abc.def, `Authorization: Bearer [hidden]`",
                "authorization: BEARER abc/d+e=, `authorization: BEARER [hidden]`",
                "`{\"Authorization\":\"Bearer abc\",\"a\":1}`, `{\"Authorization\":\"Bearer [hidden]\",\"a\":1}`",
                "`Bearer   abc; next`, `Bearer   [hidden]; next`",
            })
    void clean_bearer(String line, String expected) {
        assertThat(redaction.clean(line)).isEqualTo(expected);
    }

    @Test
    void clean_secretOfSeveralLines() {
        Redaction pem = new Redaction(List.of("-----BEGIN-----\nMIGk$1\\\n-----END-----"));
        assertThat(pem.clean("key: -----BEGIN-----\nMIGk$1\\\n-----END-----!")).isEqualTo("key: [hidden]!");
    }
}
