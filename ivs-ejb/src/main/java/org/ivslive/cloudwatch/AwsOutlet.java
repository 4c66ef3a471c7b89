package org.ivslive.cloudwatch;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.aws.AwsCredentials;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

/**
 * Sends figures with the AWS SDK, one call for all of them: they are far from the 1,000 metrics and the megabyte that a
 * call may hold. The client is made when there is something to send for the first time.
 */
@Component
class AwsOutlet implements Outlet {

    static final String SERVICE = "ivs-live";

    private final Settings settings;
    private final @Nullable URI endpoint;
    private final Duration wholeCall;
    private final AtomicReference<@Nullable CloudWatchClient> made = new AtomicReference<>();

    @Inject
    AwsOutlet(Settings settings) {
        this(settings, null, Duration.ofSeconds(5));
    }

    /** @param endpoint null for the one that the SDK finds, in AWS_ENDPOINT_URL_CLOUDWATCH for example */
    AwsOutlet(Settings settings, @Nullable URI endpoint, Duration wholeCall) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.wholeCall = wholeCall;
    }

    @Override
    public void send(Interval interval, Instant at) {
        List<Dimension> dimensions = List.of(
                dimension("Environment", settings.get(Settings.APP_ENV).name().toLowerCase(Locale.ROOT)),
                dimension("Service", SERVICE));
        List<MetricDatum> data = interval.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> datum(each.getKey(), each.getValue(), dimensions, at))
                .toList();
        try {
            client().putMetricData(call ->
                    call.namespace(settings.get(Settings.CLOUDWATCH_NAMESPACE)).metricData(data));
        } catch (CloudWatchException e) {
            throw new NotSent(code(e), e);
        } catch (SdkException e) {
            throw new NotSent(e.getMessage(), e);
        }
    }

    private static MetricDatum datum(Figure figure, Statistics statistics, List<Dimension> dimensions, Instant at) {
        return MetricDatum.builder()
                .metricName(figure.title())
                .unit(figure.unit())
                .dimensions(dimensions)
                .timestamp(at)
                .statisticValues(values -> values.sampleCount(statistics.count())
                        .sum(statistics.sum())
                        .minimum(statistics.least())
                        .maximum(statistics.most()))
                .build();
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    private static String code(CloudWatchException e) {
        return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
                ? "HTTP " + e.statusCode()
                : e.awsErrorDetails().errorCode();
    }

    private CloudWatchClient client() {
        CloudWatchClient known = made.get();
        if (known == null) {
            known = build();
            made.set(known);
        }
        return known;
    }

    private CloudWatchClient build() {
        var builder = CloudWatchClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .maxConnections(2))
                .region(Region.of(settings.get(Settings.AWS_REGION)))
                .credentialsProvider(AwsCredentials.of(settings))
                // What did not arrive goes with the next interval: asking again at once gains nothing.
                .overrideConfiguration(
                        limits -> limits.apiCallTimeout(wholeCall).retryStrategy(AwsRetryStrategy.doNotRetry()));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    @PreDestroy
    void close() {
        CloudWatchClient client = made.getAndSet(null);
        if (client != null) {
            client.close();
        }
    }
}
