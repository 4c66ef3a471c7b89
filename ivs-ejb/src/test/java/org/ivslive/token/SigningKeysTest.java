package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsPublicKey;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.settings.TestSettings;
import org.junit.jupiter.api.Test;

/** One server, from its start on. */
class SigningKeysTest {

    private static final Map<String, String> TAGS = Map.of(
            "ivs-live:installation", "mine",
            "ivs-live:generation", "0",
            "ivs-live:since", "2026-01-01T00:00:00Z",
            "ivs-live:longest-token", "14400");

    private final FakeIvs ivs = new FakeIvs();
    private final FreeLeases leases = new FreeLeases();
    private final MovedClock clock = new MovedClock();

    @Test
    void firstStart_importsOnce() {
        SigningKeys keys = start();
        SigningKeys.Current first = keys.current();
        assertThat(keys.current()).isSameAs(first);
        assertThat(ivs.publicKeys())
                .containsExactly(new IvsPublicKey(first.arn(), "mine-0", Optional.of(TestKey.PUBLIC), TAGS));
        assertThat(leases.released).containsExactly("ivs:lease:signing-key");
    }

    @Test
    void nextStart_findsItAgain() {
        SigningKeys.Current first = start().current();
        int calls = ivs.calls().size();
        assertThat(start().current().arn()).isEqualTo(first.arn());
        assertThat(ivs.calls().subList(calls, ivs.calls().size())).containsExactly("ListPublicKeys", "GetPublicKey");
    }

    @Test
    void tagsAlone_proveNothing() {
        IvsPublicKey other = ivs.importPublicKey("no pem at all", "other", TAGS);
        assertThat(start().current().arn()).isNotEqualTo(other.arn());
        assertThat(ivs.publicKeys()).hasSize(2).contains(other);
    }

    @Test
    void keyImportedByHand_becomesOurs() {
        ivs.importPublicKey("no pem at all", "other", Map.of());
        IvsPublicKey byHand = ivs.importPublicKey(TestKey.PUBLIC.replace("\n", "\r\n"), "", Map.of());
        ivs.pageSize(1);
        assertThat(start().current().arn()).isEqualTo(byHand.arn());
        assertThat(ivs.publicKeys()).hasSize(2);
        assertThat(ivs.getPublicKey(byHand.arn()).tags())
                .containsEntry("ivs-live:installation", "mine")
                .containsEntry("ivs-live:generation", "0")
                .containsEntry("ivs-live:since", "2026-01-01T00:00:00Z")
                .containsEntry("ivs-live:longest-token", "1209600");
    }

    @Test
    void keyOfAnotherInstallation_isNeverTouchedThoughItIsTheSame() {
        Map<String, String> theirs = Map.of("ivs-live:installation", "theirs", "ivs-live:generation", "0");
        IvsPublicKey other = ivs.importPublicKey(TestKey.PUBLIC, "theirs-0", theirs);
        assertThat(start().current().arn()).isNotEqualTo(other.arn());
        assertThat(ivs.publicKeys()).hasSize(2).contains(other);
        assertThat(ivs.publicKeys().get(1).tags()).containsEntry("ivs-live:generation", "1");
    }

    @Test
    void keyThereTwice_isTheSameForEveryone() {
        IvsPublicKey first = ivs.importPublicKey(TestKey.PUBLIC, "a", TAGS);
        ivs.importPublicKey(TestKey.PUBLIC.replace("\n", "\r\n"), "b", TAGS);
        assertThat(start().current().arn()).isEqualTo(first.arn());
    }

    @Test
    void lostAnswer_isFoundByWhatTheKeyIsMadeOf() {
        ivs.loseNextImport();
        assertThat(start().current().arn()).isEqualTo(ivs.publicKeys().get(0).arn());
        assertThat(ivs.publicKeys()).hasSize(1);
    }

    @Test
    void anotherServerAtIt_isWaitedFor() {
        leases.takenByAnother = true;
        SigningKeys keys = start();
        IvsUnavailable busy = catchThrowableOfType(IvsUnavailable.class, keys::current);
        assertThat(busy).hasMessage("another server is at the signing keys");
        assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(ivs.publicKeys()).isEmpty();

        IvsPublicKey theirs = ivs.importPublicKey(TestKey.PUBLIC, "mine", TAGS);
        assertThat(keys.current().arn()).isEqualTo(theirs.arn());
    }

    @Test
    void anotherServerAtIt_aGoodKeySignsMeanwhile() {
        ivs.importPublicKey(TestKey.PUBLIC, "mine", Map.of());
        leases.takenByAnother = true;
        SigningKeys keys = start();
        keys.look();
        assertThat(keys.signs(Duration.ofHours(4))).isTrue();
        assertThat(keys.complaint()).isEmpty();
    }

    @Test
    void redisAway_aGoodKeySignsMeanwhile() {
        ivs.importPublicKey(TestKey.PUBLIC, "mine", Map.of());
        leases.away = true;
        SigningKeys keys = start();
        keys.look();
        assertThat(keys.signs(Duration.ofHours(4))).isTrue();
        assertThat(keys.complaint()).isNotEmpty();
        leases.away = false;
        clock.move(Duration.ofMinutes(1));
        keys.look();
        assertThat(keys.complaint()).isEmpty();
        assertThat(ivs.publicKeys().get(0).tags()).containsEntry("ivs-live:installation", "mine");
    }

    @Test
    void look_waitsForIvsAndThenAsksOnceAMinute() {
        ivs.away(true);
        SigningKeys keys = start();
        keys.look();
        assertThat(keys.complaint()).isEqualTo("no answer");
        assertThat(keys.signs(Duration.ofHours(1))).isFalse();
        ivs.away(false);
        keys.look();
        assertThat(keys.complaint()).isEmpty();
        assertThat(ivs.publicKeys()).hasSize(1);
        int calls = ivs.calls().size();
        for (int i = 0; i < 29; i++) {
            clock.move(Duration.ofSeconds(2));
            keys.look();
        }
        assertThat(ivs.calls()).hasSize(calls);
        clock.move(Duration.ofSeconds(2));
        keys.look();
        // Its material is asked for once and never again.
        assertThat(ivs.calls().subList(calls, ivs.calls().size())).containsExactly("ListPublicKeys", "GetPublicKey");
        clock.move(Duration.ofMinutes(1));
        keys.look();
        assertThat(ivs.calls().subList(calls + 2, ivs.calls().size())).containsExactly("ListPublicKeys");
    }

    @Test
    void ivsAway_laterTokensGoOnBeingSigned() {
        SigningKeys keys = start();
        SigningKeys.Current current = keys.current();
        ivs.away(true);
        clock.move(Duration.ofDays(1));
        keys.look();
        int calls = ivs.calls().size();
        keys.look();
        assertThat(ivs.calls()).hasSize(calls);
        assertThat(keys.signs(Duration.ofHours(1))).isTrue();
        assertThat(keys.current()).isSameAs(current);
        assertThat(keys.complaint()).isEqualTo("no answer");
    }

    @Test
    void keyDeletedByHand_isHandedInAgain() {
        SigningKeys keys = start();
        SigningKeys.Current before = keys.current();
        ivs.deletePublicKey(before.arn());
        clock.move(Duration.ofMinutes(1));
        keys.look();
        assertThat(keys.current().arn()).isNotEqualTo(before.arn());
        assertThat(ivs.publicKeys()).hasSize(1);
    }

    @Test
    void noSlotLeft_isSaid() {
        for (int i = 0; i < 3; i++) {
            ivs.importPublicKey("other" + i, "other", Map.of());
        }
        SigningKeys keys = start();
        keys.look();
        assertThat(keys.complaint())
                .isEqualTo("IVS holds as many public keys as it can, 3 of them of others; none can go by itself");
        assertThat(keys.signs(Duration.ofHours(1))).isFalse();
        assertThatThrownBy(keys::current).isInstanceOf(IvsUnavailable.class).hasMessage("IVS holds no key of ours");
        ivs.deletePublicKey(ivs.publicKeys().get(0).arn());
        keys.look();
        assertThat(keys.signs(Duration.ofHours(1))).isTrue();
    }

    @Test
    void longerTokens_areWrittenOnTheKeyBeforeTheyAreSigned() {
        start().current();
        SigningKeys longer = start("VIEWER_TOKEN_DURATION", "6h");
        assertThat(longer.signs(Duration.ofHours(6))).isFalse();
        longer.look();
        assertThat(longer.signs(Duration.ofHours(6))).isTrue();
        assertThat(longer.signs(Duration.ofHours(6).plusSeconds(1))).isFalse();
        assertThat(ivs.publicKeys().get(0).tags()).containsEntry("ivs-live:longest-token", "21600");

        start().look();
        assertThat(ivs.publicKeys().get(0).tags()).containsEntry("ivs-live:longest-token", "21600");
    }

    @Test
    void withoutAKey_nothingIsAsked() {
        SigningKeys keys = new SigningKeys(TestSettings.with(), ivs, leases, clock);
        assertThat(keys.configured()).isFalse();
        keys.look();
        assertThat(ivs.calls()).isEmpty();
        assertThatThrownBy(keys::care).isInstanceOf(NoSigningKey.class).hasMessage("IVS_SIGNING_KEY is not set");
    }

    private SigningKeys start(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(more, 0, all, 4, more.length);
        all[0] = "IVS_SIGNING_KEY";
        all[1] = TestKey.PRIVATE;
        all[2] = "STAGE_NAME_PREFIX";
        all[3] = "mine";
        return new SigningKeys(TestSettings.with(all), ivs, leases, clock);
    }
}
