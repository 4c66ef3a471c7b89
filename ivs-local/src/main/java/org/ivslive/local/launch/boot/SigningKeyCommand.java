package org.ivslive.local.launch.boot;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;

/** {@code ./ivs signing-key new}: a key for {@code IVS_SIGNING_KEY}, made here and kept nowhere. */
final class SigningKeyCommand {
    private static final int COLUMNS = 64;

    private SigningKeyCommand() {}

    static int run(Console console, List<String> arguments) throws GeneralSecurityException {
        boolean asSetting = arguments.equals(List.of("new", "--env"));
        if (!asSetting && !arguments.equals(List.of("new"))) {
            throw new Problem(
                    "./ivs signing-key new prints a key; with --env as a line for the file .env", Problem.USAGE);
        }
        String pem = fresh();
        console.line(asSetting ? "IVS_SIGNING_KEY=\"" + pem.replace("\n", "\\n") + "\"" : pem);
        return 0;
    }

    /** In PKCS 8, without a line's end behind the last line. */
    private static String fresh() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
        String body = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
    }
}
