package org.ivslive.local.ivs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

class MainIT {
    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void start_saysWhereAndServes_sigtermStopsItCleanly() throws Exception {
        Process process = run(Map.of("IVS_LOCAL_PORT", "0"));
        URI uri = ready(process);
        try (IvsRealTimeClient ivs = Sdk.client(uri)) {
            assertThat(ivs.createStage(r -> {}).stage().arn()).contains(":123456789012:");
        }
        long start = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void killed_comesBackWithItsStages() throws Exception {
        Map<String, String> environment = Map.of(
                "IVS_LOCAL_PORT", "0",
                "IVS_LOCAL_ACCOUNT", "000000000042",
                "IVS_LOCAL_STATE", directory.resolve("state.json").toString());
        Process first = run(environment);
        try (IvsRealTimeClient ivs = Sdk.client(ready(first))) {
            ivs.createStage(r -> r.name("kept"));
        }
        first.destroyForcibly().waitFor();
        try (IvsRealTimeClient ivs = Sdk.client(ready(run(environment)))) {
            assertThat(ivs.listStages(r -> {}).stages()).singleElement().satisfies(stage -> {
                assertThat(stage.name()).isEqualTo("kept");
                assertThat(stage.arn()).contains(":000000000042:stage/");
            });
        }
    }

    @Test
    void stdinClosed_withTheFlag_ends() throws Exception {
        Process process = run(Map.of("IVS_LOCAL_PORT", "0"), "--stop-with-stdin");
        ready(process);
        process.getOutputStream().close();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void portInUse_oneLineAndStatusTwo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process process = run(Map.of("IVS_LOCAL_PORT", String.valueOf(taken.getLocalPort())));
            assertThat(output(process))
                    .isEqualTo("stand-in: cannot listen on 127.0.0.1 port " + taken.getLocalPort()
                            + " (IVS_LOCAL_PORT, BIND_ADDRESS): Address already in use\n");
            assertThat(process.waitFor()).isEqualTo(2);
        }
    }

    @Test
    void badSetting_oneLineAndStatusTwo() throws Exception {
        Process process = run(Map.of("IVS_LOCAL_PORT", "high"));
        assertThat(output(process)).isEqualTo("stand-in: IVS_LOCAL_PORT must be a port from 0 to 65535, not 'high'\n");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private Process run(Map<String, String> environment, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(flags));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("IVS_LOCAL_") || name.equals("BIND_ADDRESS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static URI ready(Process process) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String line = lines.readLine();
        assertThat(line).matches("stand-in ready http://127\\.0\\.0\\.1:[0-9]+");
        return URI.create(line.substring("stand-in ready ".length()));
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
