package org.ivslive.bench.seats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatsFiguresTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final SeatsFigures figures = new SeatsFigures(2000, 12345.6, MEGABYTE / 2, 3 * MEGABYTE / 2, 456.4, 321.6);

    @Test
    void line_isForPrograms() {
        assertThat(figures.line()).isEqualTo("seats taken=2000 take_rps=12346 redis_mb=0.5 sweep_ms=456");
    }

    @Test
    void explanation_isForPeople() {
        assertThat(figures.explanation())
                .isEqualTo("  262 bytes a seat; the record of the joins takes 1.5 MB more until it is written down;"
                        + " Redis computed for 322 ms of the sweep");
    }
}
