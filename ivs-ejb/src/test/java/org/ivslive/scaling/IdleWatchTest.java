package org.ivslive.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ivslive.scaling.Scene.NOON;
import static org.ivslive.scaling.Scene.RULES;
import static org.ivslive.scaling.Scene.arn;
import static org.ivslive.scaling.Scene.master;

import java.time.Duration;
import java.time.Instant;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.Test;

class IdleWatchTest {

    private final IdleWatch watch = new IdleWatch(RULES);

    @Test
    void idleStage_isKnownFromTheFirstLookOn() {
        see(0, master(10).ready(5, 6));
        see(30, master(10).ready(0, 6));

        assertThat(watch.since()).containsOnlyKeys(arn(1)).containsEntry(arn(1), NOON);
    }

    @Test
    void viewersBetween_breakIt() {
        see(0, master(10).ready(0));
        see(30, master(10).ready(6));
        see(60, master(10).ready(0));

        assertThat(watch.since()).containsEntry(arn(1), at(60));
    }

    @Test
    void stageThatIsGone_isForgotten() {
        see(0, master(10).ready(0));
        see(30, master(10));

        assertThat(watch.since()).isEmpty();
    }

    @Test
    void drainCalledOff_beginsAnew() {
        see(0, master(10).ready(0));
        see(30, master(10).auto(StageState.DRAINING, 0, Duration.ofHours(1)));
        assertThat(watch.since()).isEmpty();

        see(60, master(10).ready(0));
        assertThat(watch.since()).containsEntry(arn(1), at(60));
    }

    @Test
    void noLookForLong_nobodyKnowsWhatWasBetween() {
        see(0, master(10).ready(0));
        see(60, master(10).ready(0));
        assertThat(watch.since()).containsEntry(arn(1), NOON);

        see(121, master(10).ready(0));
        assertThat(watch.since()).containsEntry(arn(1), at(121));
    }

    @Test
    void lookFromThePast_isLeftOut() {
        see(60, master(10).ready(0));
        see(30, master(10).ready(20));

        assertThat(watch.since()).containsEntry(arn(1), at(60));
    }

    private void see(int seconds, Scene scene) {
        watch.seen(at(seconds), scene.sight().stages());
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
