package org.ivslive.bench.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.metrics.Meters;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.RedisClient;
import org.ivslive.redis.Script;
import org.ivslive.seat.SeatBook;
import org.ivslive.seat.SeatRequest;
import org.ivslive.seat.SeatSweep;
import org.ivslive.seat.Seating;
import org.ivslive.seat.ViewerId;
import org.ivslive.settings.Settings;
import org.ivslive.settings.SettingsReader;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.redisson.api.RedissonClient;

/** Stages and their seats in a Redis, through the same code as in the application, with no server around it. */
final class Hall implements AutoCloseable {
    private static final BroadcastId SHOW = BroadcastId.MAIN;
    private static final Script INFO = new Script("return redis.call('INFO', 'memory')");
    private static final Script EMPTY = new Script("return redis.call('DEL', KEYS[1])");

    private final Settings settings;
    private final Keys keys;
    private final RedissonClient redis;
    private final LiveStore store;
    private final StageRegistry registry;
    private final SeatBook book;

    Hall(SeatsOptions options, Map<String, String> redisSettings) {
        settings = settings(options, redisSettings);
        keys = new Keys(settings);
        redis = new RedisClient().client(settings);
        store = new LiveStore(redis);
        registry = new StageRegistry(store, keys, new AuditFormat());
        book = book(Clock.systemUTC());
    }

    private static Settings settings(SeatsOptions options, Map<String, String> redisSettings) {
        Map<String, String> variables = new HashMap<>(redisSettings);
        String seats = Integer.toString(options.seats());
        variables.put("MAX_VIEWERS_PER_STAGE", seats);
        variables.put("SCALE_UP_THRESHOLD", seats);
        variables.put("SCALE_DOWN_THRESHOLD", "1");
        variables.put("PLACEMENT", options.placement().name().toLowerCase(Locale.ROOT));
        // Without these there are no settings; nothing here uses them.
        variables.put("API_SECRET_KEY", "no-key-of-anything");
        variables.put("DB_PASSWORD", "no-password-of-anything");
        variables.put("ENABLE_MEDIA_SERVER", "false");
        return SettingsReader.read(variables);
    }

    private SeatBook book(Clock clock) {
        return new SeatBook(store, keys, new AuditFormat(), clock, settings);
    }

    void openStages(int count) {
        for (int i = 0; i < count; i++) {
            String id = String.format(Locale.ROOT, "bench%07d", i);
            Instant now = Instant.now();
            registry.change(new StageChange(
                    UUID.randomUUID(),
                    SHOW,
                    new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id),
                    "stage-auto-" + id,
                    false,
                    true,
                    now,
                    null,
                    StageState.READY,
                    "a bench",
                    Map.of(),
                    "bench",
                    null,
                    now));
        }
    }

    /** Whether somebody whom nobody has seen before was given a seat. */
    boolean take() {
        return book.take(new SeatRequest(
                        SHOW,
                        new ViewerId(UUID.randomUUID().toString()),
                        Optional.empty(),
                        new ParticipantId(UUID.randomUUID().toString()),
                        false,
                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0",
                        "203.0.113.7"))
                instanceof Seating.Seated;
    }

    List<Integer> viewersOfTheStages() {
        return registry.all(SHOW).stream().map(LiveStage::viewers).toList();
    }

    /** What the timer does, at a moment when nobody has beaten for too long. */
    void sweepWhenAllAreStale() {
        Clock later = Clock.offset(Clock.systemUTC(), SeatBook.TIMEOUT.plusSeconds(1));
        new SeatSweep(book(later), registry, new Meters()).sweep(SHOW);
    }

    /** As after the record is written to the database. */
    void emptyTheRecord() {
        store.number(EMPTY, List.of(keys.audit(SHOW)));
    }

    /** Of Redis, by its own count. */
    long usedMemory() {
        for (String line : store.text(INFO, List.of()).split("\r\n")) {
            if (line.startsWith("used_memory:")) {
                return Long.parseLong(line.substring("used_memory:".length()));
            }
        }
        throw new IllegalStateException("Redis does not say how much memory it uses");
    }

    @Override
    public void close() {
        redis.shutdown();
    }
}
