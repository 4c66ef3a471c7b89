package org.ivslive.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadGateTest {

    private long now = 42;
    private final ReadGate gate = new ReadGate(() -> now);

    @Test
    void closed_beforeTheFirstAnswer() {
        assertClosed("the database does not answer");
    }

    @Test
    void open_whileItAnswers() {
        gate.answered(true);
        assertOpen();
        gate.asked();
        assertOpen();
    }

    @Test
    void closed_whenItSaysNo() {
        gate.answered(true);
        gate.answered(false);
        assertClosed("the database does not answer");
        gate.answered(true);
        assertOpen();
    }

    @Test
    void closed_whileItDoesNotSay() {
        gate.answered(true);
        gate.asked();
        now += ReadGate.PATIENCE.toNanos();
        gate.asked();
        assertOpen();
        now++;
        assertClosed("the database does not answer");
        gate.answered(true);
        assertOpen();
    }

    @Test
    void closed_whileManyRead() {
        gate.answered(true);
        nested(ReadGate.AT_ONCE - 1, this::assertOpen);
        nested(ReadGate.AT_ONCE, () -> assertClosed("8 others are reading"));
        assertOpen();
    }

    @Test
    void failure_givesThePlaceBack() {
        gate.answered(true);
        for (int i = 0; i < ReadGate.AT_ONCE + 1; i++) {
            assertThatThrownBy(() -> gate.pass(() -> {
                        throw new IllegalStateException("bad query");
                    }))
                    .hasMessage("bad query");
        }
    }

    private void nested(int readers, Runnable inside) {
        if (readers == 0) {
            inside.run();
            return;
        }
        gate.pass(() -> {
            nested(readers - 1, inside);
            return readers;
        });
    }

    private void assertOpen() {
        assertThat(gate.pass(() -> "read")).isEqualTo("read");
    }

    private void assertClosed(String message) {
        assertThatThrownBy(() -> gate.pass(() -> "read"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage(message);
    }
}
