package org.ivslive.local.ivs;

import java.net.URI;
import java.time.Duration;
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
}
