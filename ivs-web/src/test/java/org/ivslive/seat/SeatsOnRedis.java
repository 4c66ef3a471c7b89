package org.ivslive.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.metrics.Meters;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.RedisClient;
import org.ivslive.redis.Script;
import org.ivslive.settings.Settings;
import org.ivslive.settings.SettingsReader;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.ivslive.testing.Servers;
import org.redisson.api.RedissonClient;

/** A broadcast of its own whose seats are in a real Redis, without an application server around it. */
final class SeatsOnRedis implements AutoCloseable {

    private static final Script RECORD = new Script("""
            local entries = redis.call('XRANGE', KEYS[1], '-', '+')
            for i, entry in ipairs(entries) do
              entries[i] = entry[2]
            end
            return entries""");

    private final BroadcastId broadcast =
            new BroadcastId("s-" + UUID.randomUUID().toString().substring(0, 13));
    private final RedissonClient redis;
    private final LiveStore store;
    private final Keys keys;
    private final Settings settings;
    private final StageRegistry registry;
    private SeatBook seats;

    SeatsOnRedis(Servers servers, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(servers.environment(0));
        variables.remove("API_PORT");
        variables.putAll(more);
        settings = SettingsReader.read(variables);
        redis = new RedisClient().client(settings);
        store = new LiveStore(redis);
        keys = new Keys(settings);
        registry = new StageRegistry(store, keys, new AuditFormat());
        seats = at(Clock.systemUTC());
    }

    private SeatBook at(Clock clock) {
        return new SeatBook(store, keys, new AuditFormat(), clock, settings);
    }

    /** For the seats it is later from now on. */
    void pass(Duration time) {
        seats = at(Clock.offset(Clock.systemUTC(), time));
    }

    void sweep() {
        new SeatSweep(seats, registry, new Meters()).sweep(broadcast);
    }

    boolean isSeated(Seat seat) {
        return seats.beat(broadcast, seat.viewer(), seat.stage().id(), seat.session())
                .isPresent();
    }

    /** What is to be written down, of one type. */
    List<String> record(String type) {
        List<List<String>> entries = store.list(RECORD, List.of(keys.audit(broadcast)));
        return entries.stream()
                .filter(fields -> fields.get(1).equals(type))
                .map(fields -> fields.get(3))
                .toList();
    }

    List<StageArn> stages(int count, StageState state) {
        return IntStream.range(0, count).mapToObj(i -> stage(state)).toList();
    }

    StageArn stage(StageState state) {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        StageArn arn = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id);
        Instant now = Instant.now();
        registry.change(new StageChange(
                UUID.randomUUID(),
                broadcast,
                arn,
                "stage",
                false,
                true,
                now,
                null,
                state,
                "a test",
                Map.of(),
                "node",
                null,
                now));
        return arn;
    }

    Seating take(String viewer) {
        return take(viewer, Optional.empty());
    }

    Seating take(String viewer, Optional<StageArn> stage) {
        return seats.take(new SeatRequest(
                broadcast,
                new ViewerId(viewer),
                stage.map(StageArn::id),
                new ParticipantId(UUID.randomUUID().toString()),
                false,
                "Browser/1",
                "192.0.2.1"));
    }

    /** So many viewers, one after the other. */
    void fill(StageArn stage, int viewers) {
        for (int i = 0; i < viewers; i++) {
            take(stage.id() + "-" + i, Optional.of(stage));
        }
    }

    boolean leave(Seat seat) {
        return seats.leave(broadcast, seat.viewer(), seat.stage(), seat.session());
    }

    Map<StageArn, Integer> viewers() {
        return registry.all(broadcast).stream().collect(Collectors.toMap(LiveStage::arn, LiveStage::viewers));
    }

    /** How many are on each stage, the fullest last. */
    Collection<Integer> counts() {
        return viewers().values().stream().sorted().toList();
    }

    @Override
    public void close() {
        redis.shutdown();
    }
}
