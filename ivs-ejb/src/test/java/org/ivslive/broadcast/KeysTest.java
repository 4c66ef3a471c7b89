package org.ivslive.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.ivslive.settings.TestSettings;
import org.junit.jupiter.api.Test;

/** The names that running installations have in Redis: changing one loses what is there. */
class KeysTest {

    private final Keys keys = TestKeys.keys();

    @Test
    void names_asStored() {
        assertThat(keys.stages(BroadcastId.MAIN)).isEqualTo("ivs:{main}:stages");
        assertThat(keys.stage(BroadcastId.MAIN)).isEqualTo("ivs:{main}:stage:");
        assertThat(keys.seats(BroadcastId.MAIN)).isEqualTo("ivs:{main}:seats:");
        assertThat(keys.masterLease(BroadcastId.MAIN)).isEqualTo("ivs:{main}:lease:master");
        assertThat(keys.cloudWatchLease(BroadcastId.MAIN)).isEqualTo("ivs:{main}:lease:cloudwatch");
        assertThat(keys.audit(BroadcastId.MAIN)).isEqualTo("ivs:{main}:audit");
        assertThat(keys.auditRejected(BroadcastId.MAIN)).isEqualTo("ivs:{main}:audit:rejected");
    }

    @Test
    void names_ofAnotherBroadcast() {
        assertThat(keys.stages(new BroadcastId("second"))).isEqualTo("ivs:{second}:stages");
    }

    @Test
    void prefix_asSet() {
        Keys others = new Keys(TestSettings.with("REDIS_KEY_PREFIX", "two:"));
        assertThat(others.audit(BroadcastId.MAIN)).isEqualTo("two:{main}:audit");
        assertThat(new Keys(TestSettings.with()).audit(BroadcastId.MAIN)).isEqualTo(keys.audit(BroadcastId.MAIN));
    }
}
