package org.ivslive.bench.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;

class FileLimitTest {
    private static final String LIMITS = """
            Limit                     Soft Limit           Hard Limit           Units
            Max processes             96347                96347                processes
            Max open files            1024                 524288               files
            """;

    @Test
    void read_isWhatHoldsNow() {
        assertThat(FileLimit.read(LIMITS)).hasValue(1024);
        assertThat(FileLimit.read(LIMITS.replace("1024  ", "unlimited"))).isEmpty();
        assertThat(FileLimit.read("")).isEmpty();
    }

    @Test
    void enough_isSilent() {
        assertThatCode(() -> FileLimit.check(5000, OptionalLong.of(5600))).doesNotThrowAnyException();
        assertThatCode(() -> FileLimit.check(5000, OptionalLong.empty())).doesNotThrowAnyException();
    }

    @Test
    void tooFew_saysHowToHaveMore() {
        assertThatThrownBy(() -> FileLimit.check(5000, OptionalLong.of(1024)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.text())
                            .isEqualTo("5000 WebSockets take about 5600 open files here and as many in the server, and"
                                    + " this system lets a process have 1024. Raise that first (ulimit -Hn 5600 &&"
                                    + " ulimit -n 5600; a service has LimitNOFILE, a container --ulimit nofile), or"
                                    + " take fewer: ./ivs bench sockets --sockets 424");
                    assertThat(problem.exitStatus()).isEqualTo(2);
                });
    }
}
