package org.ivslive.local.launch.up;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ivslive.local.launch.PayaraConfig;
import org.ivslive.local.launch.PayaraMicro;
import org.ivslive.local.launch.PostgresConfig;
import org.ivslive.local.launch.PostgresServer;
import org.ivslive.local.launch.RedisConfig;
import org.ivslive.local.launch.RedisServer;
import org.ivslive.local.launch.Server;
import org.ivslive.local.launch.StandInConfig;
import org.ivslive.local.launch.StandInServer;
import org.ivslive.local.launch.boot.Project;

/**
 * The servers of this run.
 *
 * @param backing what the application needs, in no order
 */
record Parts(List<Server> backing, Server application) {
    private static final Duration APPLICATION_DEADLINE = Duration.ofSeconds(120);

    static Parts of(UpSettings settings, Project project, Path data, Path logs, Secrets secrets) {
        String host = settings.bindAddress();
        List<Server> backing = new ArrayList<>();
        settings.database()
                .ifPresent(port -> backing.add(new PostgresServer(new PostgresConfig(
                        host,
                        port.number(),
                        secrets.get(Secrets.DB_PASSWORD),
                        data.resolve("postgres"),
                        project.servers(),
                        logs.resolve("postgres.log"),
                        true))));
        settings.redis()
                .ifPresent(port -> backing.add(new RedisServer(new RedisConfig(
                        host,
                        port.number(),
                        secrets.get(Secrets.REDIS_PASSWORD),
                        data.resolve("redis"),
                        project.servers(),
                        logs.resolve("redis.log")))));
        settings.standIn()
                .ifPresent(port -> backing.add(new StandInServer(new StandInConfig(
                        host,
                        port.number(),
                        System.getProperty("java.class.path"),
                        data.resolve("stand-in/state.json"),
                        logs.resolve("stand-in.log"),
                        settings.environment()))));
        Map<String, String> environment = new ApplicationEnvironment(settings, secrets).variables();
        return new Parts(
                List.copyOf(backing),
                new PayaraMicro(new PayaraConfig(
                        project.payaraMicro(),
                        project.war(),
                        host,
                        settings.application().number(),
                        data.resolve("payara"),
                        logs.resolve("application.log"),
                        environment,
                        flags(environment),
                        PayaraConfig.READY_PATH,
                        APPLICATION_DEADLINE)));
    }

    /** While developing, a quick start is worth more than a quick request; elsewhere the other way round. */
    private static List<String> flags(Map<String, String> environment) {
        List<String> flags = new ArrayList<>();
        if ("development".equals(environment.get("APP_ENV"))) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        String given = environment.getOrDefault("IVS_JAVA_OPTS", "").strip();
        if (!given.isEmpty()) {
            flags.addAll(List.of(given.split("\\s+")));
        }
        return flags;
    }
}
