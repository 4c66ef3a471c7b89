package org.ivslive.local.launch.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    Path root;

    @Test
    void count_addsUpTheReportsOfASuiteAlone() throws Exception {
        write(
                "ivs-ejb/target/surefire-reports/TEST-a.xml",
                "<testsuite><testcase classname='A' name='works'/>"
                        + "<testcase classname='A' name='breaks'><failure message='no'/></testcase></testsuite>");
        write(
                "ivs-web/target/surefire-reports/TEST-b.xml",
                "<testsuite><testcase classname='B' name='errs'><error/></testcase>"
                        + "<testcase classname='B' name='later'><skipped/></testcase></testsuite>");
        write(
                "ivs-web/target/failsafe-reports/TEST-c.xml",
                "<testsuite><testcase classname='C' name='it'/></testsuite>");
        write(
                "frontend/test-results/unit.xml",
                "<testsuites><testsuite><testcase classname='d' name='page'/></testsuite></testsuites>");
        Reports reports = new Reports(root);

        assertThat(reports.count(Suite.UNIT)).isEqualTo(new Counts(1, List.of("A: breaks", "B: errs"), 1));
        assertThat(reports.count(Suite.UNIT)).hasToString("1 passed, 2 failed, 1 skipped");
        assertThat(reports.count(Suite.IT)).isEqualTo(new Counts(1, List.of(), 0));
        assertThat(reports.count(Suite.EAR).isNothing()).isTrue();
        assertThat(reports.count(Suite.PAGES).passed()).isEqualTo(1);

        reports.clear(Suite.UNIT);
        assertThat(reports.count(Suite.UNIT).isNothing()).isTrue();
        assertThat(reports.count(Suite.IT).isNothing()).isFalse();
    }

    @Test
    void chosen_isAllUnlessNamed() {
        assertThat(TestRun.chosen(List.of())).containsExactly(Suite.values());
        assertThat(TestRun.chosen(List.of("all"))).containsExactly(Suite.values());
        assertThat(TestRun.chosen(List.of("it"))).containsExactly(Suite.IT);
        assertThatThrownBy(() -> TestRun.chosen(List.of("everything")))
                .hasMessage("there is no suite everything: ./ivs test [unit|it|ear|pages|all]");
    }

    private void write(String path, String xml) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml);
    }
}
