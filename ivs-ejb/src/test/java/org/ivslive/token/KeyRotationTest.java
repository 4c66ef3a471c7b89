package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ivslive.ivs.IvsPublicKey;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.PublicKeyArn;
import org.ivslive.token.Cluster.Node;
import org.ivslive.token.KeyReport.State;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** What a key is kept for after its follower came: an hour to go over, and the longest token. */
    private static final Duration KEPT = Duration.ofHours(5);

    private final Cluster cluster = new Cluster();
    private final Node one = cluster.node();
    private final Node two = cluster.node();

    KeyRotationTest() {
        cluster.pass(Duration.ZERO, one, two);
    }

    @Test
    void rotate_signsWithTheNextAndKeepsTheOld() {
        PublicKeyArn before = arn(one);
        cluster.pass(Duration.ofDays(30), one, two);
        Instant now = cluster.clock.instant();

        KeyRotation.Outcome outcome = one.rotation().rotate();

        assertThat(outcome.rotated()).isTrue();
        assertThat(arn(one)).isNotEqualTo(before);
        assertThat(outcome.keys().slots())
                .containsExactly(
                        new KeyReport.Slot(
                                before,
                                Optional.of(0),
                                State.RETIRING,
                                Optional.of(MovedClock.START),
                                Optional.of(now.plus(KEPT))),
                        new KeyReport.Slot(
                                arn(one), Optional.of(1), State.CURRENT, Optional.of(now), Optional.empty()));
        assertThat(outcome.keys().mode()).isEqualTo(TokenMaker.SELF_SIGNED);
        assertThat(outcome.keys().reason()).isEqualTo(KeyReport.Reason.KEY_KNOWN);
    }

    @Test
    void otherServers_followAtTheirNextLook() {
        cluster.pass(MINUTE, one, two);
        one.rotation().rotate();
        assertThat(arn(two)).isNotEqualTo(arn(one));
        cluster.pass(Duration.ofSeconds(59), two);
        assertThat(arn(two)).isNotEqualTo(arn(one));
        cluster.pass(Duration.ofSeconds(1), two);
        assertThat(arn(two)).isEqualTo(arn(one));
        assertThat(arn(started(cluster.node()))).isEqualTo(arn(one));
    }

    @Test
    void oldKey_isDeletedNotASecondEarly() {
        PublicKeyArn before = arn(one);
        one.rotation().rotate();
        cluster.pass(KEPT, one, two);
        assertThat(cluster.ivs.publicKeys()).hasSize(2);
        cluster.clock.move(MINUTE);
        one.keys().look();
        assertThat(cluster.ivs.publicKeys())
                .extracting(IvsPublicKey::arn)
                .containsExactly(arn(one))
                .isNotEqualTo(before);
        two.keys().look();
        assertThat(arn(two)).isEqualTo(arn(one));
    }

    @Test
    void deletion_thatFailsIsTriedAgain() {
        one.rotation().rotate();
        cluster.clock.move(KEPT.plus(MINUTE));
        cluster.ivs.failsNext("DeletePublicKey", new IvsUnavailable("DeletePublicKey: 500", MINUTE, null));
        one.keys().look();
        assertThat(cluster.ivs.publicKeys()).hasSize(2);
        cluster.pass(MINUTE, one);
        assertThat(cluster.ivs.publicKeys()).hasSize(1);
    }

    @Test
    void repeated_isTheSameWish() {
        cluster.clock.move(MINUTE);
        KeyRotation.Outcome first = one.rotation().rotate();
        assertThat(one.rotation().rotate().rotated()).isFalse();
        assertThat(two.rotation().rotate()).isEqualTo(new KeyRotation.Outcome(false, first.keys()));
        assertThat(arn(two)).isEqualTo(arn(one));
        cluster.pass(MINUTE);
        assertThat(two.rotation().rotate().rotated()).isTrue();
        assertThat(cluster.generations()).containsExactly(Optional.of("0"), Optional.of("1"), Optional.of("2"));
    }

    @Test
    void threeLivingKeys_areAllThatThereIsRoomFor() {
        cluster.clock.move(MINUTE);
        Instant followed = cluster.clock.instant();
        one.rotation().rotate();
        cluster.pass(MINUTE, one);
        one.rotation().rotate();
        cluster.pass(MINUTE, one);

        NoKeySlot full = catchThrowableOfType(NoKeySlot.class, one.rotation()::rotate);

        assertThat(full.freeAt()).contains(followed.plus(KEPT));
        assertThat(full.foreign()).isZero();
        assertThat(cluster.generations()).hasSize(3);
        // It is deleted on the way, without waiting for a look.
        cluster.clock.set(followed.plus(KEPT).plusMillis(1));
        assertThat(one.rotation().rotate().rotated()).isTrue();
        assertThat(cluster.generations()).containsExactly(Optional.of("1"), Optional.of("2"), Optional.of("3"));
    }

    @Test
    void keysOfOthers_areNeverDeletedAndSaidToBeInTheWay() {
        cluster.foreign("a");
        cluster.foreign("b");
        cluster.pass(Duration.ofDays(400), one);
        NoKeySlot full = catchThrowableOfType(NoKeySlot.class, one.rotation()::rotate);
        assertThat(full.foreign()).isEqualTo(2);
        assertThat(full.freeAt()).isEmpty();
        assertThat(cluster.ivs.publicKeys()).hasSize(3);
        assertThat(one.rotation().report().slots())
                .extracting(KeyReport.Slot::state)
                .containsExactlyInAnyOrder(State.FOREIGN, State.FOREIGN, State.CURRENT);
    }

    @Test
    void lostAnswer_isFoundAndNotImportedAgain() {
        cluster.ivs.loseNextImport();
        assertThat(one.rotation().rotate().rotated()).isTrue();
        assertThat(cluster.generations()).containsExactly(Optional.of("0"), Optional.of("1"));
    }

    @Test
    void ivsAway_nothingChanges() {
        PublicKeyArn before = arn(one);
        cluster.ivs.away(true);
        assertThatThrownBy(one.rotation()::rotate).isInstanceOf(IvsUnavailable.class);
        assertThat(arn(one)).isEqualTo(before);
        assertThat(one.rotation().report().slots()).hasSize(1);
        assertThat(one.rotation().report().lookedAt()).contains(MovedClock.START);
    }

    @Test
    void crowd_rotatesOnce() throws Exception {
        List<Node> nodes =
                Stream.generate(() -> started(cluster.node())).limit(8).toList();
        CyclicBarrier together = new CyclicBarrier(nodes.size());
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Callable<Boolean>> calls = nodes.stream()
                    .<Callable<Boolean>>map(node -> () -> {
                        together.await();
                        try {
                            return node.rotation().rotate().rotated();
                        } catch (IvsUnavailable anotherIsAtIt) {
                            return false;
                        }
                    })
                    .toList();
            int rotated = 0;
            for (Future<Boolean> each : threads.invokeAll(calls)) {
                rotated += each.get() ? 1 : 0;
            }
            assertThat(rotated).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        cluster.pass(MINUTE, nodes.toArray(Node[]::new));
        assertThat(cluster.generations()).containsExactly(Optional.of("0"), Optional.of("1"));
        assertThat(nodes).extracting(KeyRotationTest::arn).containsOnly(arn(nodes.get(0)));
    }

    @Test
    void replacedSetting_startsAnewAndKeepsTheOldKeysForTheirTime() throws GeneralSecurityException {
        one.rotation().rotate();
        cluster.pass(Duration.ofDays(1), one);
        PublicKeyArn before = arn(one);

        Node replaced = started(cluster.node(anotherKey()));

        assertThat(arn(replaced)).isNotEqualTo(before);
        assertThat(replaced.rotation().report().slots())
                .extracting(KeyReport.Slot::arn, KeyReport.Slot::state, KeyReport.Slot::deletedAfter)
                .containsExactly(
                        tuple(
                                before,
                                State.RETIRING,
                                Optional.of(cluster.clock.instant().plus(KEPT))),
                        tuple(arn(replaced), State.CURRENT, Optional.empty()));
        cluster.pass(KEPT.plus(MINUTE), replaced);
        assertThat(cluster.ivs.publicKeys()).extracting(IvsPublicKey::arn).containsExactly(arn(replaced));
    }

    @Test
    void serversWithDifferentSettings_neverDeleteEachOthersKey() throws GeneralSecurityException {
        Node other = started(cluster.node(anotherKey()));
        for (int hour = 0; hour < 48; hour++) {
            cluster.pass(Duration.ofHours(1), one, other);
        }
        assertThat(cluster.ivs.publicKeys())
                .extracting(IvsPublicKey::arn)
                .containsExactlyInAnyOrder(arn(one), arn(other));
    }

    @Test
    void settingPutBack_keepsWhatWasSignedMeanwhileForItsTime() throws GeneralSecurityException {
        String second = anotherKey();
        Node replaced = started(cluster.node(second));
        cluster.pass(Duration.ofHours(2), replaced);
        Node back = started(cluster.node());
        assertThat(arn(back)).isEqualTo(arn(one));
        assertThat(back.rotation().report().slots())
                .filteredOn(slot -> slot.state() == State.RETIRING)
                .extracting(KeyReport.Slot::arn, KeyReport.Slot::deletedAfter)
                .containsExactly(
                        tuple(arn(replaced), Optional.of(cluster.clock.instant().plus(KEPT))));
    }

    @Test
    void withoutAKey_reportsWhatIsThereAndRotatesNothing() {
        Node none = cluster.node("");
        assertThatThrownBy(none.rotation()::rotate).isInstanceOf(NoSigningKey.class);
        KeyReport report = none.rotation().report();
        assertThat(report.mode()).isEqualTo(TokenMaker.IVS);
        assertThat(report.reason()).isEqualTo(KeyReport.Reason.NO_KEY_SET);
        assertThat(report.slots()).extracting(KeyReport.Slot::state).containsExactly(State.RETIRING);
        assertThat(report.slots().get(0).deletedAfter()).isEmpty();
    }

    private static Node started(Node node) {
        node.keys().look();
        return node;
    }

    private static PublicKeyArn arn(Node node) {
        return node.keys().current().arn();
    }

    private static String anotherKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
