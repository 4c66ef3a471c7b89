package org.ivslive.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedInputTest {

    private static final int LIMIT = 65_536;

    @Test
    void limit_is64Kilobytes() {
        assertThat(BodyLimitFilter.LIMIT).isEqualTo(LIMIT);
    }

    @Test
    void read_upToTheLimit() throws IOException {
        assertThat(of(LIMIT).readAllBytes()).hasSize(LIMIT);
        assertThat(of(0).readAllBytes()).isEmpty();
    }

    @Test
    void read_oneByteMore() {
        BoundedInput in = of(LIMIT + 1);
        assertThatThrownBy(in::readAllBytes)
                .isInstanceOf(PayloadTooLargeException.class)
                .hasMessage("body over 65536 bytes")
                .satisfies(thrown ->
                        assertThat(((PayloadTooLargeException) thrown).limit()).isEqualTo(LIMIT));
    }

    @Test
    void read_byteByByte() throws IOException {
        BoundedInput in = new BoundedInput(TestBodies.of(new byte[] {1, 2, 3}), 2);
        assertThat(in.read()).isEqualTo(1);
        assertThat(in.read()).isEqualTo(2);
        assertThatThrownBy(in::read).isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void read_endIsNoByte() throws IOException {
        BoundedInput in = new BoundedInput(TestBodies.of(new byte[] {1, 2}), 2);
        assertThat(in.readNBytes(2)).hasSize(2);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(new byte[8])).isEqualTo(-1);
        assertThat(in.isFinished()).isTrue();
    }

    @Test
    void skip_counts() {
        BoundedInput in = of(LIMIT + 1);
        assertThatThrownBy(() -> in.skipNBytes(LIMIT + 1)).isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void readLine_counts() {
        BoundedInput in = new BoundedInput(TestBodies.of(new byte[] {'a', 'b', 'c'}), 2);
        assertThatThrownBy(() -> in.readLine(new byte[8], 0, 8)).isInstanceOf(PayloadTooLargeException.class);
    }

    private static BoundedInput of(int bytes) {
        return new BoundedInput(TestBodies.of(bytes), LIMIT);
    }
}
