package org.ivslive.bench.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ivslive.bench.servers.OwnRedis;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.settings.Settings.Placement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeatsBenchTest {
    /** What a seat may take so that 100,000 take 64 MB. It takes less than half of that, its part of a stage included. */
    private static final double MOST_BYTES = 64.0 * 1024 * 1024 / 100_000;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private OwnRedis redis;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        redis = new OwnRedis(directory.resolve("bench"), Path.of("../.ivs/servers"));
        redis.start();
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @ParameterizedTest
    @EnumSource
    void figures_andNoSeatIsTooLarge(Placement placement) throws Exception {
        SeatsFigures figures = bench(new SeatsOptions(5000, 50, placement));

        assertThat(figures.taken()).isEqualTo(5000);
        assertThat(figures.takenPerSecond()).isPositive();
        assertThat(figures.sweepMillis()).isPositive();
        assertThat(figures.bytesOfASeat())
                .as("bytes of Redis for each of 100,000 viewers")
                .isBetween(100.0, MOST_BYTES);
        assertThat(figures.recordBytes()).isPositive();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains(" bytes a seat; the record of the joins takes ");
    }

    @Test
    void fewerSeatsThanViewers_isNoFigure() throws Exception {
        try (Hall hall = new Hall(new SeatsOptions(100, 50, Placement.FEWEST), redis.environment())) {
            SeatsOptions more = new SeatsOptions(120, 60, Placement.FEWEST);
            assertThatThrownBy(() -> new SeatsBench(console(), more, hall, redis.cpu()).run())
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.text())
                                    .isEqualTo("120 viewers asked, 100 were given a seat, 100 sit, 50 of 60 on the"
                                            + " fullest stage"));
        }
    }

    private SeatsFigures bench(SeatsOptions options) throws Exception {
        try (Hall hall = new Hall(options, redis.environment())) {
            return new SeatsBench(console(), options, hall, redis.cpu()).run();
        }
    }

    private Console console() {
        return new Console(new PrintStream(output, true, StandardCharsets.UTF_8), false);
    }
}
