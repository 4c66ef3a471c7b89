package org.ivslive.local.ivs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ivslive.local.ivs.SteppedClock;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final ParticipantId ANNA = new ParticipantId("anna");
    private static final Page.Request ALL = new Page.Request("L", Integer.MAX_VALUE, null);

    private final World world = new World(new SteppedClock(), Ids.random(), WorldSnapshot.EMPTY);
    private final StageArn stage = world.stages()
            .create(new Home("eu-west-1", "123456789012"), "one", Tags.NONE, 10)
            .arn();
    private final Sessions sessions = world.sessions();

    @Test
    void join_twice_isJoiningOnce() {
        join("anna");
        join("anna");
        assertThat(sessions.connected(stage, ANNA).events()).hasSize(1);
        sessions.leave(stage, ANNA);
        assertThat(sessions.active(stage)).isEmpty();
    }

    @Test
    void rejoin_inTheSameSession_keepsFirstJoinAndThatTheyPublished() {
        join("anna");
        join("ben");
        sessions.publish(stage, ANNA, true);
        Participant before = sessions.connected(stage, ANNA);
        sessions.leave(stage, ANNA);
        join("anna");
        Participant after = sessions.connected(stage, ANNA);
        assertThat(after.firstJoinTime()).isEqualTo(before.firstJoinTime());
        assertThat(after.published()).isTrue();
        assertThat(after.publishing()).isFalse();
    }

    @Test
    void session_lastsUntilTheLastHasLeft() {
        join("anna");
        SessionId id = sessions.active(stage).orElseThrow().id();
        join("ben");
        sessions.leave(stage, ANNA);
        assertThat(sessions.active(stage).orElseThrow().id()).isEqualTo(id);
        sessions.leave(stage, new ParticipantId("ben"));
        assertThat(sessions.active(stage)).isEmpty();
        assertThat(sessions.get(stage, id).endTime()).isNotNull();
    }

    @Test
    void join_unknownStage_notFound() {
        assertThatThrownBy(() -> sessions.join(new StageArn(stage.value() + "x"), ANNA, "", Map.of()))
                .hasMessageContaining("ResourceNotFoundException");
    }

    @Test
    void deleteStage_nobodyIsLeftOnIt() {
        join("anna");
        world.stages().delete(stage);
        assertThat(sessions.active(stage)).isEmpty();
        assertThatThrownBy(() -> sessions.connected(stage, ANNA)).hasMessageContaining("ResourceNotFoundException");
    }

    @Test
    void sessions_oldOnesAreForgotten() {
        for (int i = 0; i < 60; i++) {
            join("anna");
            sessions.leave(stage, ANNA);
        }
        assertThat(sessions.list(stage, ALL).items()).hasSize(50);
    }

    @Test
    void events_oldOnesAreForgotten() {
        join("anna");
        for (int i = 0; i < 300; i++) {
            sessions.publish(stage, ANNA, i % 2 == 0);
        }
        assertThat(sessions.connected(stage, ANNA).events()).hasSize(200);
    }

    @Test
    void joining_isNothingThatOutlivesARestart() {
        long version = world.version();
        join("anna");
        assertThat(world.version()).isEqualTo(version);
    }

    private void join(String id) {
        sessions.join(stage, new ParticipantId(id), "", Map.of());
    }
}
