package org.ivslive.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ivslive.ivs.StageId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageSharingTest {

    @Test
    void newStages_areSpread() {
        Map<StageId, ServerId> shared = StageSharing.share(servers(null, null), Map.of(), stages(6));

        assertThat(Collections.frequency(shared.values(), id(0))).isEqualTo(3);
        assertThat(Collections.frequency(shared.values(), id(1))).isEqualTo(3);
    }

    @Test
    void whatIsFed_staysWhereItIs() {
        Map<StageId, ServerId> before = StageSharing.share(servers((Integer) null), Map.of(), stages(4));

        Map<StageId, ServerId> after = StageSharing.share(servers(null, null), before, stages(6));

        assertThat(after).containsAllEntriesOf(before);
        assertThat(Collections.frequency(after.values(), id(1))).isEqualTo(2);
    }

    @Test
    void whatADeadServerFed_goesToTheOthers() {
        List<MediaServer> all = servers(null, null, null);
        Map<StageId, ServerId> before = StageSharing.share(all, Map.of(), stages(9));

        Map<StageId, ServerId> after = StageSharing.share(all.subList(1, 3), before, stages(9));

        assertThat(after).hasSize(9).doesNotContainValue(id(0));
        assertThat(Collections.frequency(after.values(), id(1))).isBetween(4, 5);
    }

    @Test
    void biggerServers_getMore() {
        Map<StageId, ServerId> shared = StageSharing.share(servers(30, 10), Map.of(), stages(20));

        assertThat(Collections.frequency(shared.values(), id(0))).isEqualTo(15);
    }

    @Test
    void nobodyThere_feedsNothing() {
        assertThat(StageSharing.share(List.of(), Map.of(new StageId("stage0"), id(0)), stages(2)))
                .isEmpty();
    }

    @Property(tries = 300)
    void nobodyIsOverfull_andNothingIsLeftThatThereIsRoomFor(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 20) Integer> capacities,
            @ForAll @IntRange(max = 60) int stages) {
        List<MediaServer> servers = servers(capacities.toArray(Integer[]::new));

        Map<StageId, ServerId> shared = StageSharing.share(servers, Map.of(), stages(stages));

        int room = capacities.stream().mapToInt(Integer::intValue).sum();
        assertThat(shared).hasSize(Math.min(stages, room));
        for (MediaServer server : servers) {
            assertThat(Collections.frequency(shared.values(), server.id())).isLessThanOrEqualTo(server.capacity());
        }
    }

    private static List<MediaServer> servers(@Nullable Integer... capacities) {
        List<@Nullable Integer> all = Arrays.asList(capacities);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new MediaServer(id(i), "10.0.0." + i, 3001, null, null, all.get(i), Instant.EPOCH))
                .toList();
    }

    private static ServerId id(int i) {
        return new ServerId("media-" + i);
    }

    private static List<StageId> stages(int count) {
        return IntStream.range(0, count).mapToObj(i -> new StageId("stage" + i)).toList();
    }
}
