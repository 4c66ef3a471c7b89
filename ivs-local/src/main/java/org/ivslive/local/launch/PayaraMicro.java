package org.ivslive.local.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ivslive.local.launch.process.Child;
import org.ivslive.local.launch.process.ChildSpec;

/** Payara Micro with the application's WAR at the context root. */
public final class PayaraMicro extends ServerProcess {
    /** The application ends with this when settings are wrong, and has said so in a line each. */
    public static final int BAD_SETTING = 2;

    /** So begins each of its lines then. */
    private static final String REFUSAL = "IVS Live cannot start: ";

    /** Payara Micro says it when it has tried, and runs on with nothing deployed. */
    private static final String ALL_DEPLOYED = ") ready in ";

    private final PayaraConfig config;

    public PayaraMicro(PayaraConfig config) {
        super("application", config.log(), config.deadline(), new Stopping("TERM", Duration.ofSeconds(7)));
        this.config = config;
    }

    @Override
    protected ChildSpec prepare() throws IOException {
        Trees.delete(config.rootDir());
        Files.createDirectories(config.rootDir());
        Path preboot = config.rootDir().resolveSibling(config.rootDir().getFileName() + ".preboot");
        Files.writeString(preboot, preboot());
        return new ChildSpec(
                "payara", command(preboot), config.environment(), Trees.parent(config.rootDir()), log(), "KILL");
    }

    private List<String> command(Path preboot) {
        List<String> command =
                new ArrayList<>(List.of(Jvm.java(), "-Xms96m", "-Xmx512m", "-Xshare:auto", "-Djava.awt.headless=true"));
        if (config.jvmFlags().stream().noneMatch(flag -> flag.matches("-XX:\\+Use\\w+GC"))) {
            command.add("-XX:+UseSerialGC");
        }
        command.addAll(config.jvmFlags());
        command.addAll(List.of(
                "-jar",
                config.microJar().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootDir",
                config.rootDir().toString(),
                "--port",
                Integer.toString(config.port()),
                "--contextroot",
                "/",
                "--shutdowngrace",
                "500",
                "--prebootcommandfile",
                preboot.toString(),
                "--deploy",
                config.war().toString()));
        return command;
    }

    private String preboot() throws IOException {
        try (InputStream in = Objects.requireNonNull(PayaraMicro.class.getResourceAsStream("preboot.asadmin"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@ADDRESS@", config.host());
        }
    }

    @Override
    protected boolean isReady(Child child, LogTail tail) throws IOException {
        // In this order: deployed between the question and the look at the log, it would seem to be missing.
        boolean deployed = tail.contains(ALL_DEPLOYED);
        int status = Answers.status(config.address(config.readyPath()));
        if (status == HttpURLConnection.HTTP_NOT_FOUND && deployed) {
            throw new LaunchException("the application could not be deployed (%s answers 404). Its log: %s%s"
                    .formatted(config.readyPath(), log(), tail.problems(6)));
        }
        return status == HttpURLConnection.HTTP_OK;
    }

    @Override
    protected LaunchException failed(Child ended, LogTail tail) {
        List<String> problems = tail.linesBeginning(REFUSAL);
        if (ended.onExit().join() == BAD_SETTING && !problems.isEmpty()) {
            return new LaunchException(String.join("\n", problems), LaunchException.BAD_SETTING);
        }
        return super.failed(ended, tail);
    }
}
