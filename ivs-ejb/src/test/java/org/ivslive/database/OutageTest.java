package org.ivslive.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P02", "57P03", "58030"})
    void server_away(String state) {
        assertThat(Outage.isCauseOf(inside(new SQLException("", state)))).isTrue();
        assertThat(Outage.tookTooLong(inside(new SQLException("", state)))).isFalse();
    }

    @Test
    void pool_withoutAConnection() {
        assertThat(Outage.isCauseOf(inside(new SQLTransientConnectionException("timed out after 3000 ms"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23505", "22P02", "5", ""})
    void statement_wrong(String state) {
        assertThat(Outage.isCauseOf(inside(new SQLException("", state)))).isFalse();
    }

    @Test
    void statement_withoutAState() {
        assertThat(Outage.isCauseOf(inside(new SQLException("")))).isFalse();
        assertThat(Outage.isCauseOf(new IllegalStateException())).isFalse();
    }

    @Test
    void statement_cancelled() {
        assertThat(Outage.tookTooLong(inside(new SQLException("", "57014")))).isTrue();
        assertThat(Outage.isCauseOf(inside(new SQLException("", "57014")))).isFalse();
    }

    private static RuntimeException inside(SQLException cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
