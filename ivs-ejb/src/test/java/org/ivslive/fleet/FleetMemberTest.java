package org.ivslive.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetMemberTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    /** In seconds before noon, which is now; the link's end can lie ahead. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "59, -,  true,  never connected and beat in time",
                "60, -,  false, never connected and silent for too long",
                "59, -5, true,  connected",
                "99, -5, true,  connected however long ago it beat",
                "20, 1,  false, was connected and is not any more",
                "1,  2,  true,  not connected any more but has beaten since",
                "61, 62, false, has beaten since but not for long",
            })
    void alive(int lastBeat, @Nullable Integer linkEnded, boolean alive, String why) {
        MediaServer server = new MediaServer(new ServerId("media-1"), "10.0.0.1", 3001, null, null, null, NOON);
        FleetMember member = new FleetMember(
                server,
                NOON.minusSeconds(lastBeat),
                Optional.ofNullable(linkEnded).map(NOON::minusSeconds),
                Optional.empty());

        assertThat(member.isAlive(NOON)).as(why).isEqualTo(alive);
        assertThat(member.isLinked(NOON)).isEqualTo(linkEnded != null && linkEnded < 0);
    }
}
