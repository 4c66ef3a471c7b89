package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsPublicKey;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.settings.TestSettings;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private final FakeIvs ivs = new FakeIvs();
    private final FreeLeases leases = new FreeLeases();

    @Test
    void firstStart_importsOnce() {
        SigningKeys keys = start();
        SigningKeys.Current first = keys.current();
        assertThat(keys.current()).isSameAs(first);
        assertThat(ivs.publicKeys())
                .containsExactly(new IvsPublicKey(
                        first.arn(), "mine", Optional.of(TestKey.PUBLIC), Map.of("ivs-live:installation", "mine")));
        assertThat(leases.released).containsExactly("ivs:lease:signing-key");
    }

    @Test
    void nextStart_findsItAgain() {
        SigningKeys.Current first = start().current();
        assertThat(start().current().arn()).isEqualTo(first.arn());
        assertThat(ivs.publicKeys()).hasSize(1);
    }

    @Test
    void keyOfAnother_isLeftAlone() {
        IvsPublicKey other = ivs.importPublicKey("no pem at all", "other", Map.of("ivs-live:installation", "mine"));
        assertThat(start().current().arn()).isNotEqualTo(other.arn());
        assertThat(ivs.publicKeys()).hasSize(2);
    }

    @Test
    void keyImportedByHand_isFoundOnALaterPage() {
        ivs.importPublicKey("no pem at all", "other", Map.of());
        IvsPublicKey byHand = ivs.importPublicKey(TestKey.PUBLIC.replace("\n", "\r\n"), "", Map.of());
        ivs.pageSize(1);
        assertThat(start().current().arn()).isEqualTo(byHand.arn());
        assertThat(ivs.publicKeys()).hasSize(2);
    }

    @Test
    void keyThereTwice_isTheSameForEveryone() {
        IvsPublicKey first = ivs.importPublicKey(TestKey.PUBLIC, "a", Map.of());
        ivs.importPublicKey(TestKey.PUBLIC, "b", Map.of());
        assertThat(start().current().arn()).isEqualTo(first.arn());
    }

    @Test
    void lostAnswer_isNotImportedTwice() {
        ivs.loseNextImport();
        SigningKeys keys = start();
        assertThatThrownBy(keys::current).isInstanceOf(IvsUnavailable.class);
        assertThat(leases.released).hasSize(1);
        assertThat(keys.current().arn()).isEqualTo(ivs.publicKeys().get(0).arn());
        assertThat(ivs.publicKeys()).hasSize(1);
    }

    @Test
    void anotherServerAtIt_isWaitedFor() {
        leases.takenByAnother = true;
        SigningKeys keys = start();
        IvsUnavailable busy = catchThrowableOfType(IvsUnavailable.class, keys::current);
        assertThat(busy).hasMessage("another server hands in the signing key");
        assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(ivs.publicKeys()).isEmpty();

        IvsPublicKey theirs = ivs.importPublicKey(TestKey.PUBLIC, "mine", Map.of());
        assertThat(keys.current().arn()).isEqualTo(theirs.arn());
    }

    @Test
    void look_waitsForIvs() {
        ivs.away(true);
        SigningKeys keys = start();
        keys.look();
        ivs.away(false);
        keys.look();
        assertThat(ivs.publicKeys()).hasSize(1);
        int calls = ivs.calls().size();
        keys.look();
        assertThat(ivs.calls()).hasSize(calls);
    }

    @Test
    void noSlotLeft_isRefused() {
        for (int i = 0; i < 3; i++) {
            ivs.importPublicKey("other", "other", Map.of());
        }
        SigningKeys keys = start();
        keys.look();
        assertThatThrownBy(keys::current)
                .isInstanceOf(IvsRefused.class)
                .hasMessage("ServiceQuotaExceededException: ImportPublicKey");
    }

    @Test
    void withoutAKey_nothingIsAsked() {
        SigningKeys keys = new SigningKeys(TestSettings.with(), ivs, leases);
        assertThat(keys.configured()).isFalse();
        keys.look();
        assertThat(ivs.calls()).isEmpty();
        assertThatThrownBy(keys::current).hasMessage("IVS_SIGNING_KEY is not set");
    }

    private SigningKeys start() {
        return new SigningKeys(
                TestSettings.with("IVS_SIGNING_KEY", TestKey.PRIVATE, "STAGE_NAME_PREFIX", "mine"), ivs, leases);
    }
}
