package org.ivslive.contract;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

/** Stages made and deleted past the application, by the AWS SDK. */
final class Stages {

    private Stages() {}

    static String make(URI ivs, String name, Map<String, String> tags) {
        return call(
                ivs,
                client -> client.createStage(request -> request.name(name).tags(tags))
                        .stage()
                        .arn());
    }

    static void delete(URI ivs, String arn) {
        call(ivs, client -> client.deleteStage(request -> request.arn(arn)));
    }

    private static <T> T call(URI ivs, Function<IvsRealTimeClient, T> work) {
        try (IvsRealTimeClient client = IvsRealTimeClient.builder()
                .endpointOverride(ivs)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "s")))
                .build()) {
            return work.apply(client);
        }
    }
}
