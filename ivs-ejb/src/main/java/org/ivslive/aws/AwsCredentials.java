package org.ivslive.aws;

import static org.ivslive.settings.Settings.AWS_ACCESS_KEY_ID;
import static org.ivslive.settings.Settings.AWS_SECRET_ACCESS_KEY;

import org.ivslive.settings.Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The credentials of every call to AWS. */
public final class AwsCredentials {

    private AwsCredentials() {}

    /** The SDK does not read {@code .env}; what stands there is handed to it, and everything else it finds itself. */
    public static AwsCredentialsProvider of(Settings settings) {
        boolean inEnvironment = System.getenv("AWS_ACCESS_KEY_ID") != null;
        return settings.find(AWS_ACCESS_KEY_ID)
                .filter(id -> !inEnvironment)
                .<AwsCredentialsProvider>map(id -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(id, settings.get(AWS_SECRET_ACCESS_KEY))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
