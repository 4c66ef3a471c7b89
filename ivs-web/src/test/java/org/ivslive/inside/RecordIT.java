package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.database.Database;
import org.ivslive.redis.Leases;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RScript;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;

/** The record's stream, and leases. */
@ExtendWith(ArquillianExtension.class)
class RecordIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    RedissonClient redis;

    @Inject
    Keys keys;

    @Inject
    Leases leases;

    @Inject
    Database database;

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @Test
    void entryThatCannotBeWritten_isSetAsideAndStopsNobody() {
        String good = UUID.randomUUID().toString();
        append("stage", "{not json");
        append("nobody-writes-this", "{}");
        append("stage", entry(good));

        await().atMost(PATIENCE).until(() -> count(good) == 1);
        await().atMost(PATIENCE)
                .until(() -> stream(keys.auditRejected(BroadcastId.MAIN)).size() >= 2);
        await().atMost(PATIENCE)
                .until(() -> stream(keys.audit(BroadcastId.MAIN)).size() == 0);
    }

    @Test
    void entryWrittenTwice_isThereOnce() {
        String id = UUID.randomUUID().toString();
        append("stage", entry(id));
        append("stage", entry(id));
        await().atMost(PATIENCE).until(() -> count(id) == 1);
        append("stage", entry(id));
        await().atMost(PATIENCE)
                .until(() -> stream(keys.audit(BroadcastId.MAIN)).size() == 0);

        assertThat(count(id)).isEqualTo(1);
    }

    @Test
    void entry_isReadByTheNamesOfItsFields() {
        String id = UUID.randomUUID().toString();

        append("entry", entry(id), "type", "stage");

        await().atMost(PATIENCE).until(() -> count(id) == 1);
    }

    @Test
    void entryThatADeadWriterTook_isWrittenByAnother() {
        String id = UUID.randomUUID().toString();

        redis.getScript(StringCodec.INSTANCE)
                .eval(
                        RScript.Mode.READ_WRITE,
                        """
                        redis.call('XADD', KEYS[1], '*', 'type', 'stage', 'entry', ARGV[1])
                        redis.pcall('XGROUP', 'CREATE', KEYS[1], 'writers', '0')
                        local read = redis.call('XREADGROUP', 'GROUP', 'writers', 'dead', 'STREAMS', KEYS[1], '>')
                        for _, taken in ipairs(read[1][2]) do
                          redis.call('XCLAIM', KEYS[1], 'writers', 'dead', 0, taken[1], 'IDLE', 120000)
                        end
                        """,
                        RScript.ReturnType.VALUE,
                        List.of(keys.audit(BroadcastId.MAIN)),
                        entry(id));

        await().atMost(PATIENCE).until(() -> count(id) == 1);
    }

    @Test
    void lease_isHeldByOneAndKeptByItsHolder() {
        String lease = keys.masterLease(
                new BroadcastId("lease-" + UUID.randomUUID().toString().substring(0, 8)));

        assertThat(leases.hold(lease, PATIENCE)).isTrue();
        assertThat(leases.hold(lease, PATIENCE)).isTrue();
        redis.getBucket(lease, StringCodec.INSTANCE).set("somebody else");
        assertThat(leases.hold(lease, PATIENCE)).isFalse();
        leases.release(lease);
        assertThat(leases.hold(lease, PATIENCE)).isFalse();
        redis.getBucket(lease).delete();
        assertThat(leases.hold(lease, PATIENCE)).isTrue();
        assertThat(redis.getBucket(lease).remainTimeToLive()).isBetween(1L, PATIENCE.toMillis());
    }

    private void append(String type, String entry) {
        append("type", type, "entry", entry);
    }

    private void append(String field, String value, String secondField, String secondValue) {
        Map<String, String> inThisOrder = new LinkedHashMap<>();
        inThisOrder.put(field, value);
        inThisOrder.put(secondField, secondValue);
        stream(keys.audit(BroadcastId.MAIN)).add(StreamAddArgs.entries(inThisOrder));
    }

    private RStream<String, String> stream(String key) {
        return redis.getStream(key, StringCodec.INSTANCE);
    }

    private long count(String id) {
        return database.transact(entities -> entities.createQuery(
                        "select count(event) from StageEventRow event where event.id = :id", Long.class)
                .setParameter("id", UUID.fromString(id))
                .getSingleResult());
    }

    private static String entry(String id) {
        return """
                {"id":"%s","broadcast":{"value":"main"},
                "arn":{"value":"arn:aws:ivs:us-east-1:123456789012:stage/RecordITstage"},
                "name":"stage","master":false,"autoScaled":true,"createdAt":"2026-03-04T05:06:07Z","from":null,"to":"READY",
                "reason":"a test","numbers":{},"node":"node","requestId":null,"occurredAt":"2026-03-04T05:06:07Z"}
                """.formatted(id);
    }
}
