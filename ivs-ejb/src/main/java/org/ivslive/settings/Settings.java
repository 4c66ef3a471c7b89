package org.ivslive.settings;

import static org.ivslive.settings.Setting.of;
import static org.ivslive.settings.Setting.optional;
import static org.ivslive.settings.Setting.secret;
import static org.ivslive.settings.SettingKind.FLAG;
import static org.ivslive.settings.SettingKind.HTTP_URL;
import static org.ivslive.settings.SettingKind.MILLIS;
import static org.ivslive.settings.SettingKind.NETWORKS;
import static org.ivslive.settings.SettingKind.ORIGINS;
import static org.ivslive.settings.SettingKind.P384_KEY;
import static org.ivslive.settings.SettingKind.PORT;
import static org.ivslive.settings.SettingKind.SECONDS;
import static org.ivslive.settings.SettingKind.TEXT;
import static org.ivslive.settings.SettingKind.choice;
import static org.ivslive.settings.SettingKind.count;
import static org.ivslive.settings.SettingKind.matching;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every setting that there is, and the values that this process runs with. */
public final class Settings {

    public enum Environment {
        DEVELOPMENT,
        TEST,
        STAGING,
        PRODUCTION
    }

    public enum Role {
        API,
        MEDIA,
        ALL
    }

    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    public enum LogFormat {
        TEXT,
        JSON
    }

    public enum Fanout {
        RELAY,
        BROWSER,
        REPLICATION
    }

    public enum Placement {
        FEWEST,
        FULLEST
    }

    // The application
    public static final Setting<Environment> APP_ENV = of(
            "APP_ENV",
            choice(Environment.class),
            "production",
            "Where this runs; `NODE_ENV` is read where it is unset");
    public static final Setting<Role> ROLE =
            of("ROLE", choice(Role.class), "all", "What this server does: the API, the media server, or both");
    public static final Setting<Integer> API_PORT = of("API_PORT", PORT, "3000", "Port of the API and the pages");
    public static final Setting<Integer> MEDIA_PORT =
            of("PORT", PORT, "3001", "Port of the media server's endpoints (role `media`)");
    public static final Setting<String> BIND_ADDRESS =
            of("BIND_ADDRESS", TEXT, "127.0.0.1", "Address that the servers listen on");
    public static final Setting<String> API_SECRET_KEY =
            secret("API_SECRET_KEY", "The admin key; needed unless `SKIP_AUTH` is on");
    public static final Setting<String> INTERNAL_SECRET =
            secret("INTERNAL_SECRET", "Second secret of `/api/token/mediaserver` (header `x-internal-secret`)");
    public static final Setting<String> MEDIA_SERVER_SECRET =
            secret("MEDIA_SERVER_SECRET", "Second secret of the media servers (header `x-media-auth`)");
    public static final Setting<Boolean> SKIP_AUTH =
            of("SKIP_AUTH", FLAG, "false", "Let everyone in; works only while `APP_ENV=development`");
    public static final Setting<Boolean> ENABLE_MEDIA_SERVER =
            of("ENABLE_MEDIA_SERVER", FLAG, "true", "Tell media servers about stages");
    public static final Setting<URI> MEDIA_SERVER_URL =
            of("MEDIA_SERVER_URL", HTTP_URL, "http://localhost:3001", "Where broadcasters reach the media server");
    public static final Setting<List<String>> CORS_ORIGINS =
            optional("CORS_ORIGINS", ORIGINS, "Origins whose pages may call the API, with commas");
    public static final Setting<List<Network>> TRUSTED_PROXIES =
            optional("TRUSTED_PROXIES", NETWORKS, "Addresses or networks whose `X-Forwarded-For` is believed");
    public static final Setting<LogLevel> LOG_LEVEL =
            of("LOG_LEVEL", choice(LogLevel.class), "info", "The least that is logged");
    public static final Setting<LogFormat> LOG_FORMAT =
            of("LOG_FORMAT", choice(LogFormat.class), "text", "Log lines for people or for programs");

    // Amazon IVS
    public static final Setting<String> AWS_REGION = of(
            "AWS_REGION",
            matching("[a-z]{2}(-[a-z]+)+-\\d", "an AWS region like us-east-1"),
            "us-east-1",
            "Region of the stages");
    public static final Setting<String> AWS_ACCESS_KEY_ID =
            optional("AWS_ACCESS_KEY_ID", TEXT, "Credentials; any other source of the AWS SDK works too");
    public static final Setting<String> AWS_SECRET_ACCESS_KEY =
            secret("AWS_SECRET_ACCESS_KEY", "Credentials; goes with `AWS_ACCESS_KEY_ID`");
    public static final Setting<String> AWS_ACCOUNT_ID = optional(
            "AWS_ACCOUNT_ID",
            matching("\\d{12}", "an account number of 12 digits"),
            "Account of the stages; `MASTER_STAGE_ARN` must be of it");
    public static final Setting<URI> AWS_ENDPOINT_URL_IVS_REALTIME = optional(
            "AWS_ENDPOINT_URL_IVS_REALTIME",
            HTTP_URL,
            "Another address of the IVS control API, such as the local stand-in's");
    public static final Setting<String> MASTER_STAGE_ARN = optional(
            "MASTER_STAGE_ARN",
            matching("arn:aws[a-z-]*:ivs:[a-z0-9-]+:\\d{12}:stage/[A-Za-z0-9]{1,64}", "the ARN of a stage"),
            "The master stage; found by its tags or made where unset");
    public static final Setting<String> STAGE_NAME_PREFIX = of(
            "STAGE_NAME_PREFIX",
            matching("[A-Za-z0-9_-]{1,64}", "1 to 64 of A–Z a–z 0–9 _ -"),
            "ivs-live",
            "How the stages' names begin; keeps installations in one account apart");
    public static final Setting<String> IVS_SIGNING_KEY = secret(
            "IVS_SIGNING_KEY",
            P384_KEY,
            "PEM of the P-384 key that tokens are signed with; IVS makes them where unset");
    public static final Setting<URI> WHIP_ENDPOINT =
            of("WHIP_ENDPOINT", HTTP_URL, "https://global.whip.live-video.net", "Where IVS takes WHIP");
    public static final Setting<Fanout> FANOUT_MODE =
            of("FANOUT_MODE", choice(Fanout.class), "relay", "How the stream reaches every stage");

    // Redis
    public static final Setting<String> REDIS_HOST = of("REDIS_HOST", TEXT, "localhost", "Host of Redis");
    public static final Setting<Integer> REDIS_PORT =
            of("REDIS_PORT", PORT, "6379", "Port of Redis (`./ivs up` starts its own on 16379)");
    public static final Setting<String> REDIS_PASSWORD = secret("REDIS_PASSWORD", "Password of Redis");
    public static final Setting<Boolean> REDIS_TLS = of("REDIS_TLS", FLAG, "false", "Speak TLS with Redis");
    public static final Setting<Integer> REDIS_DB = of("REDIS_DB", count(0, 15), "0", "Number of the Redis database");
    public static final Setting<String> REDIS_KEY_PREFIX = of(
            "REDIS_KEY_PREFIX",
            matching("[A-Za-z0-9:_-]{0,64}", "at most 64 of A–Z a–z 0–9 : _ -"),
            "ivs:",
            "How every key begins; keeps installations in one Redis apart");

    // PostgreSQL
    public static final Setting<String> DB_HOST = of("DB_HOST", TEXT, "localhost", "Host of PostgreSQL");
    public static final Setting<Integer> DB_PORT =
            of("DB_PORT", PORT, "5432", "Port of PostgreSQL (`./ivs up` starts its own on 15432)");
    public static final Setting<String> DB_NAME = of("DB_NAME", TEXT, "ivs_live", "Name of the database");
    public static final Setting<String> DB_USER = of("DB_USER", TEXT, "ivs", "User of the database");
    public static final Setting<String> DB_PASSWORD = secret("DB_PASSWORD", "Password of that user");
    public static final Setting<Boolean> DB_SSL_ENABLED =
            of("DB_SSL_ENABLED", FLAG, "false", "Speak TLS with PostgreSQL, and check its certificate");
    public static final Setting<Integer> DB_POOL_MAX =
            of("DB_POOL_MAX", count(1, 64), "10", "Connections to PostgreSQL at most");

    // Stages and seats
    public static final Setting<Integer> MAX_VIEWERS_PER_STAGE =
            of("MAX_VIEWERS_PER_STAGE", count(1, 10_000), "50", "Seats on a stage");
    public static final Setting<Integer> SCALE_UP_THRESHOLD =
            of("SCALE_UP_THRESHOLD", count(1, 10_000), "45", "Viewers from which a stage counts as filling");
    public static final Setting<Integer> SCALE_DOWN_THRESHOLD =
            of("SCALE_DOWN_THRESHOLD", count(0, 10_000), "5", "Viewers up to which a stage counts as idle");
    public static final Setting<Integer> MAX_STAGES = of("MAX_STAGES", count(1, 1_000), "20", "Stages at most");
    public static final Setting<Duration> STAGE_WARMUP =
            of("STAGE_WARMUP", MILLIS, "5m", "Age below which a stage is left alone");
    public static final Setting<Duration> AUTOSCALE_INTERVAL =
            of("AUTOSCALE_INTERVAL", MILLIS, "30s", "Time between the scaler's looks");
    public static final Setting<Integer> WARM_SPARE_STAGES =
            of("WARM_SPARE_STAGES", count(0, 100), "1", "Spare stages kept ready while live");
    public static final Setting<Placement> PLACEMENT =
            of("PLACEMENT", choice(Placement.class), "fewest", "Where a new viewer is seated");
    public static final Setting<Boolean> AUTO_SCALE_ENABLED =
            of("AUTO_SCALE_ENABLED", FLAG, "true", "Add and take away stages");

    // Tokens and the publisher
    public static final Setting<Duration> PUBLISHER_TOKEN_DURATION =
            of("PUBLISHER_TOKEN_DURATION", SECONDS, "4h", "How long a broadcaster's token is good (plain: seconds)");
    public static final Setting<Duration> VIEWER_TOKEN_DURATION =
            of("VIEWER_TOKEN_DURATION", SECONDS, "1h", "How long a viewer's token is good (plain: seconds)");
    public static final Setting<Duration> PUBLISHER_GRACE =
            of("PUBLISHER_GRACE", MILLIS, "60s", "How long a broadcaster may be gone before the show is over");
    public static final Setting<Duration> PUBLISHER_START_TIMEOUT = of(
            "PUBLISHER_START_TIMEOUT",
            MILLIS,
            "15m",
            "How long a broadcaster may take from the token to the first picture");
    public static final Setting<Duration> RATE_LIMIT_WINDOW_MS =
            of("RATE_LIMIT_WINDOW_MS", MILLIS, "60s", "Window of the rate limit");
    public static final Setting<Integer> RATE_LIMIT_MAX_REQUESTS = of(
            "RATE_LIMIT_MAX_REQUESTS",
            count(0, 1_000_000),
            "100",
            "Requests of one client in a window; 0 switches the limit off");

    // The media server
    public static final Setting<String> SERVER_ID = of(
            "SERVER_ID",
            matching("[A-Za-z0-9._-]{1,64}", "1 to 64 of A–Z a–z 0–9 . _ -"),
            "<host name>-<port>",
            "Name of this server among its siblings");
    public static final Setting<String> SERVER_IP =
            of("SERVER_IP", TEXT, "localhost", "Address under which the media server registers");
    public static final Setting<URI> API_SERVER_URL =
            of("API_SERVER_URL", HTTP_URL, "http://localhost:3000", "Where the media server finds the API");
    public static final Setting<Duration> HEARTBEAT_INTERVAL =
            of("HEARTBEAT_INTERVAL", MILLIS, "30s", "Time between the media server's heartbeats");
    public static final Setting<Duration> STAGE_SYNC_INTERVAL =
            of("STAGE_SYNC_INTERVAL", MILLIS, "60s", "Time between the media server's syncs");
    public static final Setting<Boolean> ENABLE_AUTO_SYNC =
            of("ENABLE_AUTO_SYNC", FLAG, "true", "Sync the media server's legs on a timer");
    public static final Setting<Integer> MEDIA_UDP_PORT = of("MEDIA_UDP_PORT", PORT, "10000", "UDP port of all media");
    public static final Setting<String> MEDIA_PUBLIC_IP =
            optional("MEDIA_PUBLIC_IP", TEXT, "Address that peers send media to, where it is not the server's own");

    // Figures
    public static final Setting<Boolean> CLOUDWATCH_ENABLED =
            of("CLOUDWATCH_ENABLED", FLAG, "false", "Send figures to CloudWatch");
    public static final Setting<String> CLOUDWATCH_NAMESPACE =
            of("CLOUDWATCH_NAMESPACE", TEXT, "IVS/Production", "Namespace of those figures");
    public static final Setting<Duration> METRICS_INTERVAL = of("METRICS_INTERVAL", MILLIS, "60s", "Time between them");

    private final Map<Setting<?>, Object> values;

    Settings(Map<Setting<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Every setting, in the order of the documentation. */
    public static List<Setting<?>> all() {
        return SettingsCatalogue.ALL;
    }

    /** The value of a setting that has a default, or whose presence was checked at start. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting + " is not set"));
    }

    @SuppressWarnings("unchecked") // a setting's kind made its value
    public <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting));
    }

    /** Whether the two are set and equal; tells nothing by the time that it takes. */
    public boolean matches(Setting<String> secret, String given) {
        return find(secret).map(expected -> Secrets.equal(expected, given)).orElse(false);
    }

    /** The values that no line may show. */
    public Collection<String> secretValues() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().secret())
                .map(entry -> entry.getValue().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<Setting<?>> present() {
        return values.keySet();
    }

    /** Names alone: a value may be a secret. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
