package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void read_nothingSet_defaults() throws Exception {
        Settings settings = Settings.read(Map.of(), List.of());
        assertThat(settings.config().address().getPort()).isEqualTo(4599);
        assertThat(settings.config().address().getAddress().isLoopbackAddress()).isTrue();
        assertThat(settings.config().account()).isEqualTo("123456789012");
        assertThat(settings.config().stateFile()).isEmpty();
        assertThat(settings.stopWithStdin()).isFalse();
    }

    @Test
    void read_everythingSet() throws Exception {
        Settings settings = Settings.read(
                Map.of(
                        "IVS_LOCAL_PORT", "0",
                        "BIND_ADDRESS", "0.0.0.0",
                        "IVS_LOCAL_STATE", "/x/state.json",
                        "IVS_LOCAL_ACCOUNT", "000000000001",
                        "IVS_LOCAL_QUOTA_CREATE_STAGE", "100"),
                List.of("--stop-with-stdin", "--quota=STAGES=7"));
        assertThat(settings.config().address().getPort()).isZero();
        assertThat(settings.config().address().getAddress().isAnyLocalAddress()).isTrue();
        assertThat(settings.config().stateFile()).contains(Path.of("/x/state.json"));
        assertThat(settings.config().account()).isEqualTo("000000000001");
        assertThat(settings.config().quotas().values())
                .containsEntry("CREATE_STAGE", 100)
                .containsEntry("STAGES", 7);
        assertThat(settings.stopWithStdin()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        IVS_LOCAL_PORT          | 65536 | IVS_LOCAL_PORT must be a port from 0 to 65535, not '65536'
        IVS_LOCAL_PORT          | http  | IVS_LOCAL_PORT must be a port from 0 to 65535, not 'http'
        IVS_LOCAL_ACCOUNT       | 12    | IVS_LOCAL_ACCOUNT must have 12 digits, not '12'
        IVS_LOCAL_QUOTA_STAGES  | many  | IVS_LOCAL_QUOTA_STAGES must be a whole number, not 'many'
        IVS_LOCAL_QUOTA_STAGES  | 0     | IVS_LOCAL_QUOTA_STAGES: quota STAGES must be between 1 and 1000000, not 0
        IVS_LOCAL_QUOTA_STAGGES | 1     | IVS_LOCAL_QUOTA_STAGGES: there is no quota called STAGGES
        """)
    void read_badValue_oneLineNamesIt(String name, String value, String line) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value), List.of())).hasMessage(line);
    }

    @Test
    void read_unknownFlag_refused() {
        assertThatThrownBy(() -> Settings.read(Map.of(), List.of("--help")))
                .hasMessage("unknown flag --help: there are --stop-with-stdin and --quota=NAME=NUMBER");
    }
}
