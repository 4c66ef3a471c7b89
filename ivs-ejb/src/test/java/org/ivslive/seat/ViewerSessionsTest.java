package org.ivslive.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.settings.TestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewerSessionsTest {

    private static final BroadcastId MAIN = BroadcastId.MAIN;
    private static final UUID SESSION = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    private static final ViewerId ANN = new ViewerId("ann");

    private final ViewerSessions sessions = with("a-key-that-is-long-enough");
    private final String secret = sessions.secret(MAIN, seat(ANN));

    @Test
    void secret_tellsTheSessionOfItsViewerAlone() {
        assertThat(sessions.read(MAIN, ANN, secret)).contains(SESSION);
        assertThat(sessions.read(MAIN, new ViewerId("bob"), secret)).isEmpty();
        assertThat(sessions.read(new BroadcastId("second"), ANN, secret)).isEmpty();
    }

    @Test
    void secret_isGoodOnEveryNodeThatKnowsTheKey() {
        assertThat(with("a-key-that-is-long-enough").read(MAIN, ANN, secret)).contains(SESSION);
        assertThat(with("another-key-of-that-length").read(MAIN, ANN, secret)).isEmpty();
    }

    @Test
    void secret_doesNotHoldTheSessionOfAnother() {
        String others = sessions.secret(MAIN, seat(new ViewerId("bob")));
        String mixed = secret.substring(0, 21) + others.substring(21);

        assertThat(sessions.read(MAIN, ANN, mixed)).isEmpty();
    }

    @Test
    void everyBit_matters() {
        for (int i = 0; i < secret.length(); i++) {
            char other = secret.charAt(i) == 'A' ? 'B' : 'A';
            String changed = secret.substring(0, i) + other + secret.substring(i + 1);
            assertThat(sessions.read(MAIN, ANN, changed)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "????????????????????????????????????????????????????????????????"})
    void whatIsNoSecret_isNoSession(String text) {
        assertThat(sessions.read(MAIN, ANN, text)).isEmpty();
    }

    @Test
    void withoutAKey_thereAreStillSessions() {
        ViewerSessions open = new ViewerSessions(TestSettings.with());

        assertThat(open.read(MAIN, ANN, open.secret(MAIN, seat(ANN)))).contains(SESSION);
    }

    private static ViewerSessions with(String key) {
        return new ViewerSessions(TestSettings.with("API_SECRET_KEY", key));
    }

    private static Seat seat(ViewerId viewer) {
        return new Seat(
                viewer,
                new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456"),
                new ParticipantId("participant"),
                SESSION,
                Instant.EPOCH);
    }
}
