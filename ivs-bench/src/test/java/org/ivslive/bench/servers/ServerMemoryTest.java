package org.ivslive.bench.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;

class ServerMemoryTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final ServerMemory me = new ServerMemory(ProcessHandle.current().pid());

    @Test
    void liveHeap_isWhatIsInUse_andNoGarbage() throws Exception {
        long before = me.liveHeap();
        byte[] kept = new byte[20 * MEGABYTE];
        for (int i = 0; i < 20; i++) {
            byte[] garbage = new byte[MEGABYTE];
            assertThat(garbage[i]).isZero();
        }
        long after = me.liveHeap();

        assertThat(after - before).isBetween(19L * MEGABYTE, 25L * MEGABYTE);
        assertThat(kept).hasSize(20 * MEGABYTE);
    }

    @Test
    void resident_isMoreThanTheHeapInUse() throws Exception {
        assertThat(me.resident()).isGreaterThan(me.liveHeap());
    }

    @Test
    void aProcessThatIsGone_isTold() {
        ServerMemory nobody = new ServerMemory(Long.MAX_VALUE / 2);
        assertThatThrownBy(nobody::liveHeap)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.text()).startsWith("jcmd cannot say how much heap process"));
        assertThatThrownBy(nobody::resident).isInstanceOf(IOException.class);
    }
}
