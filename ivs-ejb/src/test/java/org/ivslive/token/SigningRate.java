package org.ivslive.token;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageEndpoints;
import org.ivslive.settings.EcPrivateKeyPem;
import org.ivslive.settings.TestSettings;

/** Prints how many signatures and whole tokens one thread makes in a second: to be run by hand. */
final class SigningRate {

    private static final int ROUNDS = 3;
    private static final double SECOND = 1e9;

    private SigningRate() {}

    public static void main(String[] arguments) throws GeneralSecurityException {
        var key = EcPrivateKeyPem.read(TestKey.PRIVATE);
        byte[] message = new byte[700];
        Es384 sunEc = Es384.sunEc(key);
        Es384 corretto = Es384.corretto(key);
        print("SunEC signatures", () -> sunEc.sign(message));
        print("Corretto signatures", () -> corretto.sign(message));

        StageArn stage = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");
        FakeIvs ivs = new FakeIvs();
        ivs.add(new IvsStage(
                stage,
                "one",
                Optional.empty(),
                Map.of(),
                Optional.of(new StageEndpoints("wss://events.example", "https://whip.example"))));
        Clock clock = Clock.systemUTC();
        SigningKeys keys =
                new SigningKeys(TestSettings.with("IVS_SIGNING_KEY", TestKey.PRIVATE), ivs, new FreeLeases(), clock);
        TokenIssuer issuer = new SelfSigningIssuer(keys, new StageAddresses(ivs, clock), clock);
        TokenRequest request = new TokenRequest(stage, "ann", Set.of(Capability.SUBSCRIBE), Duration.ofHours(1));
        print("tokens (" + keys.current().signer().providerName() + ")", () -> issuer.issue(request));
    }

    private static void print(String what, Runnable work) {
        for (int round = 0; round < ROUNDS; round++) {
            int made = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < 2 * SECOND) {
                work.run();
                made++;
            }
            System.out.printf("%s/s: %.0f%n", what, made / ((System.nanoTime() - start) / SECOND));
        }
    }
}
