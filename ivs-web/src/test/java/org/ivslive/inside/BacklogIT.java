package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ivslive.audit.AuditBacklog;
import org.ivslive.audit.AuditTrail;
import org.ivslive.audit.Backlog;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.database.Database;
import org.ivslive.token.IssuedTokenRow;
import org.ivslive.token.TokenMaker;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.codec.StringCodec;

/** The record's stream where nobody takes from it, and what goes through it. */
@ExtendWith(ArquillianExtension.class)
class BacklogIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    AuditBacklog backlog;

    @Inject
    AuditTrail trail;

    @Inject
    RedissonClient redis;

    @Inject
    Keys keys;

    @Inject
    Database database;

    /** Nobody writes this one down. */
    private final BroadcastId broadcast =
            new BroadcastId("g-" + UUID.randomUUID().toString().substring(0, 13));

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @Test
    void nothing_waits() {
        assertThat(backlog.look(broadcast, 10)).isEqualTo(new Backlog(0, Duration.ZERO, 0, 0));
    }

    @Test
    void few_waitAndGrowOld() {
        append(3);

        await().atMost(PATIENCE).until(() -> backlog.look(broadcast, 10).age().compareTo(Duration.ofMillis(200)) > 0);
        Backlog seen = backlog.look(broadcast, 10);
        assertThat(seen.waiting()).isEqualTo(3);
        assertThat(seen.dropped()).isZero();
    }

    @Test
    void tooMany_loseTheOldestAndAreCounted() {
        append(13);

        Backlog first = backlog.look(broadcast, 10);
        append(2);
        Backlog second = backlog.look(broadcast, 10);

        assertThat(first.waiting()).isEqualTo(10);
        assertThat(first.droppedNow()).isEqualTo(3);
        assertThat(second.droppedNow()).isEqualTo(2);
        assertThat(second.dropped()).isEqualTo(5);
        assertThat(backlog.look(broadcast, 10).droppedNow()).isZero();
        assertThat(stream().range(10, StreamMessageId.MIN, StreamMessageId.MAX).values())
                .extracting(entry -> entry.get("entry"))
                .containsExactly("8", "7", "6", "5", "4", "3", "2", "1", "2", "1");
    }

    @Test
    void issuedToken_isRecordedOnce() {
        String participant = "participant-" + UUID.randomUUID();
        Map<String, Object> entry = Map.of(
                "at", 1_772_600_767_891L,
                "broadcast", "main",
                "participantId", participant,
                "stageArn", "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456",
                "userId", "viewer",
                "capabilities", "PUBLISH,SUBSCRIBE",
                "maker", "SELF_SIGNED",
                "keyArn", "arn:aws:ivs:us-east-1:123456789012:public-key/k",
                "expiresAt", 1_772_604_367_891L);
        trail.append(BroadcastId.MAIN, "token-issued", entry);
        trail.append(BroadcastId.MAIN, "token-issued", entry);
        await().atMost(PATIENCE).until(() -> token(participant) != null);
        trail.append(BroadcastId.MAIN, "token-issued", entry);
        String next = "participant-" + UUID.randomUUID();
        Map<String, Object> later = new HashMap<>(entry);
        later.put("participantId", next);
        trail.append(BroadcastId.MAIN, "token-issued", later);
        await().atMost(PATIENCE).until(() -> token(next) != null);

        IssuedTokenRow row = token(participant);
        assertThat(row.maker()).isEqualTo(TokenMaker.SELF_SIGNED);
        assertThat(row.capabilities()).isEqualTo("PUBLISH,SUBSCRIBE");
        assertThat(row.issuedAt()).isEqualTo(Instant.ofEpochMilli(1_772_600_767_891L));
        assertThat(row.expiresAt()).isEqualTo(row.issuedAt().plusSeconds(3600));
        assertThat(row.requestId()).isEmpty();
        assertThat(redis.getStream(keys.auditRejected(BroadcastId.MAIN), StringCodec.INSTANCE)
                        .range(100, StreamMessageId.MIN, StreamMessageId.MAX)
                        .toString())
                .doesNotContain(participant);
    }

    private IssuedTokenRow token(String participant) {
        return database.transact(entities -> entities.find(IssuedTokenRow.class, participant));
    }

    /** The n-th last entry has the number n. */
    private void append(int entries) {
        for (int i = entries; i > 0; i--) {
            stream().add(StreamAddArgs.entries(Map.of("type", "test", "entry", Integer.toString(i))));
        }
    }

    private RStream<String, String> stream() {
        return redis.getStream(keys.audit(broadcast), StringCodec.INSTANCE);
    }
}
