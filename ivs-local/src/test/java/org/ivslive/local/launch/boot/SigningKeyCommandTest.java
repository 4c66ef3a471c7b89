package org.ivslive.local.launch.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyCommandTest {
    @Test
    void new_printsAKeyOnP384AndNothingElse() throws GeneralSecurityException {
        String first = output("new");
        assertThat(first).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        assertThat(first.lines()).allMatch(line -> line.length() <= 64);
        byte[] der = Base64.getMimeDecoder().decode(first.replaceAll("-----.*-----", ""));
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        assertThat(key.getParams().getCurve().getField().getFieldSize()).isEqualTo(384);
        assertThat(output("new")).isNotEqualTo(first);
    }

    @Test
    void env_isOneLine() throws GeneralSecurityException {
        assertThat(output("new", "--env"))
                .matches("IVS_SIGNING_KEY=\"-----BEGIN PRIVATE KEY-----(\\\\n[A-Za-z0-9+/=]+)+"
                        + "\\\\n-----END PRIVATE KEY-----\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old", "new x"})
    void anythingElse_isToldHow(String arguments) {
        assertThatThrownBy(() -> output(arguments.split(" ")))
                .isInstanceOf(Problem.class)
                .hasMessage("./ivs signing-key new prints a key; with --env as a line for the file .env");
    }

    private static String output(String... arguments) throws GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, UTF_8), false);
        assertThat(SigningKeyCommand.run(console, List.of(arguments))).isZero();
        return out.toString(UTF_8);
    }
}
