package org.ivslive.media.rtc.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StunMessageTest {
    /** RFC 5769, 2.1: a request with all that ICE puts into one. */
    private static final byte[] SAMPLE_REQUEST = hex("""
            000100582112a442b7e7a701bc34d686fa87dfae
            802200105354554e207465737420636c69656e74
            002400046e0001ff
            80290008932ff9b151263b36
            000600096576746a3a68367659202020
            000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2
            80280004e57a3bcf""");

    /** RFC 5769, 2.2: the answer, IPv4. */
    private static final byte[] SAMPLE_ANSWER = hex("""
            0101003c2112a442b7e7a701bc34d686fa87dfae
            8022000b7465737420766563746f7220
            002000080001a147e112a643
            000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7
            80280004c07d4c96""");

    /** RFC 5769, 2.3: the answer, IPv6. */
    private static final byte[] SAMPLE_ANSWER_IN_6 = hex("""
            010100482112a442b7e7a701bc34d686fa87dfae
            8022000b7465737420766563746f7220
            002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9
            00080014a382954e4be67bf11784c97c8292c275bfe3ed41
            80280004c8fb0b4c""");

    private static final String SAMPLE_PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt";

    private final Random random = new Random(1);

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    private static StunMessage parse(byte[] bytes) {
        return StunMessage.parse(bytes, 0, bytes.length);
    }

    @Test
    void sampleRequest_isReadAndVerified() {
        StunMessage request = parse(SAMPLE_REQUEST);

        assertThat(request).isNotNull();
        assertThat(request.isRequest()).isTrue();
        assertThat(request.username()).isEqualTo("evtj:h6vY");
        assertThat(request.addressee()).isEqualTo("evtj");
        assertThat(request.priority()).hasValue(0x6e0001ffL);
        assertThat(request.tieBreaker(StunAttribute.ICE_CONTROLLED)).hasValue(0x932ff9b151263b36L);
        assertThat(request.tieBreaker(StunAttribute.ICE_CONTROLLING)).isEmpty();
        assertThat(request.isSignedWith(SAMPLE_PASSWORD)).isTrue();
        assertThat(request.isSignedWith(SAMPLE_PASSWORD + "x")).isFalse();
        assertThat(request.notUnderstood()).isEmpty();
    }

    @Test
    void sampleAnswers_tellTheAddress() throws Exception {
        StunMessage answer = parse(SAMPLE_ANSWER);
        assertThat(answer.isSignedWith(SAMPLE_PASSWORD)).isTrue();
        assertThat(answer.mappedAddress()).isEqualTo(new InetSocketAddress("192.0.2.1", 32853));

        StunMessage inIpv6 = parse(SAMPLE_ANSWER_IN_6);
        assertThat(inIpv6.isSignedWith(SAMPLE_PASSWORD)).isTrue();
        assertThat(inIpv6.mappedAddress())
                .isEqualTo(new InetSocketAddress(InetAddress.getByName("2001:db8:1234:5678:11:2233:4455:6677"), 32853));
    }

    @Test
    void written_isReadBack() {
        TransactionId transaction = TransactionId.random(random);
        byte[] bytes = new StunWriter(StunClass.REQUEST, transaction)
                .username("abc:defg")
                .priority(0xFFFFFFFFL)
                .tieBreaker(StunAttribute.ICE_CONTROLLING, -5)
                .useCandidate()
                .signed("password");

        StunMessage read = parse(bytes);

        assertThat(read.transaction()).isEqualTo(transaction);
        assertThat(read.username()).isEqualTo("abc:defg");
        assertThat(read.priority()).hasValue(0xFFFFFFFFL);
        assertThat(read.tieBreaker(StunAttribute.ICE_CONTROLLING)).hasValue(-5);
        assertThat(read.has(StunAttribute.USE_CANDIDATE)).isTrue();
        assertThat(read.isSignedWith("password")).isTrue();
    }

    @Test
    void error_isReadBack() {
        byte[] bytes = new StunWriter(StunClass.ERROR, TransactionId.random(random))
                .error(487, "Role Conflict")
                .signed("password");

        assertThat(parse(bytes).errorCode()).hasValue(487);
        assertThat(parse(bytes).kind()).isEqualTo(StunClass.ERROR);
    }

    @Test
    void whatFollowsTheIntegrity_isIgnored() {
        byte[] signed = new StunWriter(StunClass.REQUEST, TransactionId.random(random))
                .username("abc:defg")
                .signed("password");
        // In place of the fingerprint, an attribute that nobody has signed.
        byte[] forged = signed.clone();
        int at = forged.length - 8;
        forged[at] = 0;
        forged[at + 1] = (byte) StunAttribute.PRIORITY;

        StunMessage read = parse(forged);

        assertThat(read).isNotNull();
        assertThat(read.priority()).isEmpty();
        assertThat(read.isSignedWith("password")).isTrue();
    }

    @Test
    void datagramWithAnOffset_isReadWhereItLies() {
        byte[] larger = new byte[SAMPLE_REQUEST.length + 20];
        System.arraycopy(SAMPLE_REQUEST, 0, larger, 7, SAMPLE_REQUEST.length);

        assertThat(StunMessage.parse(larger, 7, SAMPLE_REQUEST.length)).isNotNull();
    }

    @Test
    void username_withoutAColonIsNobodys() {
        byte[] bytes = new StunWriter(StunClass.REQUEST, TransactionId.random(random))
                .username("abc")
                .signed("password");

        assertThat(parse(bytes).addressee()).isNull();
    }

    @Property
    void anyChangedByte_isNoticed(
            @ForAll @IntRange(min = 0, max = 99) int at, @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] changed = SAMPLE_REQUEST.clone();
        changed[at] ^= (byte) by;

        StunMessage read = parse(changed);

        assertThat(read == null || !read.isSignedWith(SAMPLE_PASSWORD)).isTrue();
    }

    @Property
    void truncated_isRefused(@ForAll @IntRange(min = 0, max = 107) int length) {
        assertThat(StunMessage.parse(Arrays.copyOf(SAMPLE_REQUEST, length), 0, length))
                .isNull();
    }

    @Property(tries = 5_000)
    void anyBytes_throwNothing(@ForAll @Size(max = 200) byte[] bytes) {
        byte[] disguised = bytes.clone();
        if (disguised.length >= 20) {
            // So that it is looked into.
            System.arraycopy(hex("000100002112a442"), 0, disguised, 0, 8);
            disguised[2] = (byte) (disguised.length - 20 >> 8);
            disguised[3] = (byte) (disguised.length - 20);
        }
        StunMessage read = StunMessage.parse(disguised, 0, disguised.length);
        if (read != null) {
            read.username();
            read.addressee();
            read.priority();
            read.errorCode();
            read.mappedAddress();
            read.tieBreaker(StunAttribute.ICE_CONTROLLING);
            read.notUnderstood();
            assertThat(read.isSignedWith("password")).isFalse();
        }
    }

    @Property(tries = 3_000)
    void changedSample_throwsNothing(
            @ForAll @IntRange(min = 20, max = 107) int at,
            @ForAll byte value,
            @ForAll @IntRange(min = 20, max = 107) int other) {
        byte[] changed = SAMPLE_REQUEST.clone();
        changed[at] = value;
        changed[other] = (byte) ~value;
        // Without its fingerprint, which would refuse it at once.
        byte[] cut = Arrays.copyOf(changed, changed.length - 8);
        cut[3] -= 8;
        StunMessage read = parse(cut);
        if (read != null) {
            read.notUnderstood();
            read.mappedAddress();
            read.errorCode();
        }
    }

    @Test
    void credentials_areOfIceCharactersAndLongEnough() {
        IceCredentials credentials = IceCredentials.generate(random);

        assertThat(credentials.ufrag()).matches("[A-Za-z0-9+/]{8}");
        assertThat(credentials.password()).matches("[A-Za-z0-9+/]{24}");
        assertThat(credentials.toString()).doesNotContain(credentials.password());
        assertThat(IceCredentials.areValid("abc", "1234567890123456789012")).isFalse();
        assertThat(IceCredentials.areValid("abcd", "123456789012345678901")).isFalse();
        assertThat(IceCredentials.areValid("ab d", "1234567890123456789012")).isFalse();
        assertThatThrownBy(() -> new IceCredentials("a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
