package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.util.Properties;

/** Whether what has to be fetched can be. */
final class Network {
    private static final int MILLIS = 5000;

    private Network() {}

    /** The place that the Maven wrapper fetches Maven from. */
    static boolean reachesMavenRepository(Project project) {
        Properties wrapper = new Properties();
        try (Reader reader = Files.newBufferedReader(project.path(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(reader);
            String mirror = System.getenv().getOrDefault("MVNW_REPOURL", "");
            URI address = URI.create(mirror.isBlank() ? wrapper.getProperty("distributionUrl") : mirror);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod("HEAD");
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() < HttpURLConnection.HTTP_INTERNAL_ERROR;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
