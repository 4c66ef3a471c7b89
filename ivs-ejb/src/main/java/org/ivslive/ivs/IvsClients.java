package org.ivslive.ivs;

import static org.ivslive.settings.Settings.AWS_ENDPOINT_URL_IVS_REALTIME;
import static org.ivslive.settings.Settings.AWS_REGION;

import java.time.Duration;
import org.ivslive.aws.AwsCredentials;
import org.ivslive.settings.Settings;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

/**
 * The AWS SDK's clients, on one pool of connections: one that asks again after a passing error, and one that never does,
 * for what must not be done twice.
 */
final class IvsClients implements AutoCloseable {

    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(7);

    private final SdkHttpClient http;
    private final IvsRealTimeClient patient;
    private final IvsRealTimeClient once;

    IvsClients(Settings settings) {
        this(settings, ATTEMPT, WHOLE_CALL);
    }

    IvsClients(Settings settings, Duration attempt, Duration wholeCall) {
        http = Apache5HttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .maxConnections(32)
                .build();
        patient = client(
                settings,
                limits(attempt, wholeCall)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(2)
                                .build())
                        .build());
        once = client(
                settings,
                limits(attempt, wholeCall)
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .build());
    }

    IvsRealTimeClient patient() {
        return patient;
    }

    IvsRealTimeClient once() {
        return once;
    }

    private static ClientOverrideConfiguration.Builder limits(Duration attempt, Duration wholeCall) {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(attempt)
                .apiCallTimeout(wholeCall);
    }

    private IvsRealTimeClient client(Settings settings, ClientOverrideConfiguration override) {
        var builder = IvsRealTimeClient.builder()
                .httpClient(http)
                .region(Region.of(settings.get(AWS_REGION)))
                .credentialsProvider(AwsCredentials.of(settings))
                .overrideConfiguration(override);
        settings.find(AWS_ENDPOINT_URL_IVS_REALTIME).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    @Override
    public void close() {
        patient.close();
        once.close();
        http.close();
    }
}
