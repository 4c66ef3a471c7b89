package org.ivslive.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.ivslive.broadcast.BroadcastId;
import org.junit.jupiter.api.Test;

class StageTagsTest {

    private final StageTags tags = new StageTags("ivs-live", BroadcastId.MAIN);

    @Test
    void forMaster_knownAgain() {
        assertThat(tags.forMaster())
                .containsOnly(
                        Map.entry("ivs-live:installation", "ivs-live"),
                        Map.entry("ivs-live:broadcast", "main"),
                        Map.entry("ivs-live:role", "master"));
        assertThat(tags.own(tags.forMaster())).isTrue();
        assertThat(tags.ownMaster(tags.forMaster())).isTrue();
    }

    @Test
    void own_withMoreTags() {
        Map<String, String> more = new HashMap<>(tags.forMaster());
        more.put("cost-centre", "7");
        assertThat(tags.ownMaster(more)).isTrue();
    }

    @Test
    void own_notTheMaster() {
        Map<String, String> other = new HashMap<>(tags.forMaster());
        other.put("ivs-live:role", "audience");
        assertThat(tags.own(other)).isTrue();
        assertThat(tags.ownMaster(other)).isFalse();
        other.remove("ivs-live:role");
        assertThat(tags.ownMaster(other)).isFalse();
    }

    @Test
    void own_ofOthers() {
        assertThat(tags.own(new StageTags("ivs-live-2", BroadcastId.MAIN).forMaster()))
                .isFalse();
        assertThat(tags.own(new StageTags("ivs-live", new BroadcastId("second")).forMaster()))
                .isFalse();
        assertThat(tags.ownMaster(new StageTags("other", BroadcastId.MAIN).forMaster()))
                .isFalse();
        assertThat(tags.own(Map.of())).isFalse();
    }
}
