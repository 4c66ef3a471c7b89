package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.access.ApiKeyRow;
import org.ivslive.access.KeyRole;
import org.ivslive.database.Database;
import org.ivslive.fleet.MediaServerRow;
import org.ivslive.publisher.PublisherState;
import org.ivslive.scaling.ScalingDecisionRow;
import org.ivslive.seat.ViewerSessionRow;
import org.ivslive.stats.SnapshotKey;
import org.ivslive.stats.SnapshotRow;
import org.ivslive.token.IssuedTokenRow;
import org.ivslive.token.TokenMaker;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The entities and the migrations are of one mind. */
@ExtendWith(ArquillianExtension.class)
class EntitiesIT {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.891234Z");
    private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";

    @Inject
    Database database;

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(30)).until(database::isReady);
    }

    @Test
    void viewerSession() {
        UUID id = UUID.randomUUID();
        ViewerSessionRow read = writtenAndRead(
                new ViewerSessionRow(
                        id, "main", "viewer", ARN, "participant", NOW, null, null, NOW, "Browser/1", "2001:db8::1"),
                id);

        assertThat(read.id()).isEqualTo(id);
        assertThat(read.joinedAt()).isEqualTo(NOW);
        assertThat(read.leftAt()).isEmpty();
        assertThat(read.lastHeartbeatAt()).contains(NOW);
        assertThat(read.userAgent()).contains("Browser/1");
        assertThat(read.ipAddress()).contains("2001:db8::1");
    }

    @Test
    void snapshot() {
        SnapshotRow read = writtenAndRead(
                new SnapshotRow("main", NOW, 47, 3, PublisherState.LIVE, Map.of(ARN, 47)),
                new SnapshotKey("main", NOW));

        assertThat(read.totalViewers()).isEqualTo(47);
        assertThat(read.activeStages()).isEqualTo(3);
        assertThat(read.publisherState()).isEqualTo(PublisherState.LIVE);
        assertThat(read.stages()).containsEntry(ARN, 47);
    }

    @Test
    void scalingDecision() {
        UUID id = UUID.randomUUID();
        ScalingDecisionRow read = writtenAndRead(
                new ScalingDecisionRow(
                        id,
                        "main",
                        "ADD",
                        "47/50 on 3 stages: +1",
                        Map.of("free", 3, "rate", 2.1),
                        "DONE",
                        "node",
                        NOW),
                id);

        assertThat(read.numbers()).containsEntry("free", 3).containsEntry("rate", 2.1);
        assertThat(read.reason()).isEqualTo("47/50 on 3 stages: +1");
        assertThat(read.decidedAt()).isEqualTo(NOW);
    }

    @Test
    void mediaServer() {
        MediaServerRow read = writtenAndRead(
                new MediaServerRow(
                        "media-" + UUID.randomUUID(), "main", "192.0.2.7", 3001, null, "us-east-1", 50, NOW, NOW, null),
                null);

        assertThat(read.port()).isEqualTo(3001);
        assertThat(read.publicUrl()).isEmpty();
        assertThat(read.capacity()).contains(50);
        assertThat(read.goneAt()).isEmpty();
    }

    @Test
    void apiKey() {
        UUID id = UUID.randomUUID();
        ApiKeyRow read =
                writtenAndRead(new ApiKeyRow(id, "page", KeyRole.VIEWER, "hash-" + id, "ivs_…ab", NOW, null, null), id);

        assertThat(read.role()).isEqualTo(KeyRole.VIEWER);
        assertThat(read.keyHash()).isEqualTo("hash-" + id);
        assertThat(read.revokedAt()).isEmpty();
    }

    @Test
    void issuedToken() {
        String id = "participant-" + UUID.randomUUID();
        IssuedTokenRow read = writtenAndRead(
                new IssuedTokenRow(
                        id,
                        "main",
                        ARN,
                        "viewer",
                        "SUBSCRIBE",
                        TokenMaker.SELF_SIGNED,
                        "arn:key",
                        null,
                        NOW,
                        NOW.plusSeconds(3600)),
                id);

        assertThat(read.maker()).isEqualTo(TokenMaker.SELF_SIGNED);
        assertThat(read.keyArn()).contains("arn:key");
        assertThat(read.requestId()).isEmpty();
        assertThat(read.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
    }

    @SuppressWarnings("unchecked")
    private <T> T writtenAndRead(T row, Object id) {
        Object key = id != null ? id : ((MediaServerRow) row).serverId();
        database.transact(entities -> {
            entities.persist(row);
            return key;
        });
        T read = (T) database.transact(entities -> entities.find(row.getClass(), key));
        assertThat(List.of(read)).doesNotContain(row);
        return read;
    }
}
