package org.ivslive.bench.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessCpuTest {
    @Test
    void cpu_ofThisProcess_grows() {
        ProcessCpu me = new ProcessCpu(ProcessHandle.current().pid());
        double before = me.seconds();
        long busy = 1;
        while (me.seconds() < before + 0.05) {
            busy = busy * 31 + 7;
        }
        assertThat(me.seconds()).as("%d", busy).isGreaterThan(before);
    }

    @Test
    void cpu_ofNobody_isNone() throws Exception {
        ProcessCpu nobody = new ProcessCpu(0);

        assertThat(nobody.seconds()).isZero();
        nobody.awaitQuiet();
    }
}
