package org.ivslive.local.ivs;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.World;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

/** The AWS SDK for Java, pointed at a stand-in and trying each call once. */
final class Sdk {
    private Sdk() {}

    static IvsRealTimeClient client(URI endpoint) {
        return client(endpoint, Region.EU_WEST_1);
    }

    static IvsRealTimeClient client(URI endpoint, Region region) {
        return IvsRealTimeClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(
                        o -> o.retryStrategy(r -> r.maxAttempts(1)).apiCallTimeout(Duration.ofSeconds(20)))
                .build();
    }

    /** Puts somebody on a stage without media; returns the session that they are in. */
    static String join(RunningStandIn running, String stageArn, String participantId) {
        World world = running.standIn().world();
        StageArn stage = StageArn.parse("arn", stageArn);
        world.sessions().join(stage, new ParticipantId(participantId), "user-" + participantId, Map.of("seat", "1"));
        return world.sessions().active(stage).orElseThrow().id().value();
    }

    static void publish(RunningStandIn running, String stageArn, String participantId) {
        running.standIn()
                .world()
                .sessions()
                .publish(StageArn.parse("arn", stageArn), new ParticipantId(participantId), true);
    }
}
