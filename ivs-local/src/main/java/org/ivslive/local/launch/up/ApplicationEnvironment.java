package org.ivslive.local.launch.up;

import java.util.HashMap;
import java.util.Map;
import org.ivslive.local.launch.Addresses;
import org.ivslive.local.launch.PostgresConfig;

/** What the application is told: all that the user set, and beneath it what was started here. */
final class ApplicationEnvironment {
    private final UpSettings settings;
    private final Secrets secrets;

    ApplicationEnvironment(UpSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(Map.of(
                "APP_ENV", settings.get("NODE_ENV").orElse("development"),
                "ROLE", "all",
                "AWS_REGION", "us-east-1"));
        Secrets.OF_THE_APPLICATION.forEach(name -> all.put(name, secrets.get(name)));
        all.putAll(settings.environment());
        all.put("BIND_ADDRESS", settings.bindAddress());
        put(all, settings.application());
        put(all, settings.mediaUdp());
        settings.standInUdp().ifPresent(port -> put(all, port));
        settings.redis().ifPresent(port -> redis(all, port));
        settings.database().ifPresent(port -> database(all, port));
        settings.standIn().ifPresent(port -> standIn(all, port));
        return all;
    }

    private void redis(Map<String, String> all, Port port) {
        all.put("REDIS_HOST", Addresses.reachable(settings.bindAddress()));
        all.put("REDIS_PASSWORD", secrets.get(Secrets.REDIS_PASSWORD));
        put(all, port);
    }

    private void database(Map<String, String> all, Port port) {
        all.put("DB_HOST", Addresses.reachable(settings.bindAddress()));
        all.put("DB_NAME", PostgresConfig.DATABASE);
        all.put("DB_USER", PostgresConfig.USER);
        all.put("DB_PASSWORD", secrets.get(Secrets.DB_PASSWORD));
        put(all, port);
    }

    /** The SDK signs every request: it wants some credentials, and must not look for them on the network. */
    private void standIn(Map<String, String> all, Port port) {
        all.put(
                "AWS_ENDPOINT_URL_IVS_REALTIME",
                "http://" + Addresses.inUrl(Addresses.reachable(settings.bindAddress())) + ":" + port.number());
        all.put("AWS_ACCESS_KEY_ID", "local");
        all.put("AWS_SECRET_ACCESS_KEY", "local");
        all.put("AWS_EC2_METADATA_DISABLED", "true");
        put(all, port);
    }

    private static void put(Map<String, String> all, Port port) {
        all.put(port.variable(), Integer.toString(port.number()));
    }
}
